package io.clientele.verify.architecture.broken.store;

import org.springframework.context.ApplicationContext;

final class AsksSpring {
    String name(ApplicationContext context) {
        return context.getDisplayName();
    }
}
