package io.clientele.server;

import io.clientele.store.ChangeStamp;
import io.clientele.store.Database;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.rfm.RfmStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database's sides, as components. */
@Configuration(proxyBeanMethods = false)
class Stores {
    @Bean
    CustomerStore customerStore(Database database) {
        return new CustomerStore(database);
    }

    @Bean
    ProductStore productStore(Database database) {
        return new ProductStore(database);
    }

    @Bean
    OrderStore orderStore(Database database) {
        return new OrderStore(database);
    }

    @Bean
    RfmStore rfmStore(Database database) {
        return new RfmStore(database);
    }

    @Bean
    ChangeStamp changeStamp(Database database) {
        return database.changeStamp();
    }
}
