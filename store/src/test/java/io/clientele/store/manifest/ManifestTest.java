package io.clientele.store.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.Engine;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import io.clientele.store.seed.SeedResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ManifestTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private DbLocation location;

    @BeforeEach
    void findPlace() {
        location = engine.newLocation(folder);
    }

    @Test
    void aPopulationIsReadBackAsItWasAskedFor() {
        PersonaTable defaults = PersonaTable.defaults();
        List<Persona> personas = List.of(
                defaults.personas().get(2).withCustomers(7),
                defaults.personas().get(0).withKey("other").withOnsetDays(200));
        Population population = Population.defaults()
                .customers(90)
                .days(400)
                .asOf(LocalDate.of(2025, 3, 9))
                .seed(-8)
                .personas(new PersonaTable(personas, ActivityProfile.uniform()))
                .products(33)
                .locale(PersonLocale.EN_US)
                .cancelled(0.1)
                .sampling(Sampling.INDEPENDENT)
                .nearest(true);
        SeedResult first = seed(population, SeedMode.EMPTY);
        SeedResult second = seed(population.seed(3), SeedMode.APPEND);

        Manifest manifest = new Manifest(Database.open(location));
        assertThat(manifest.seeds()).extracting(SeedEntry::population).containsExactly(population, second.population());
        SeedEntry latest = manifest.latestSeed().orElseThrow();
        assertThat(latest.id()).isEqualTo(second.manifestId());
        assertThat(latest.programVersion()).isEqualTo("1.2.3");
        assertThat(latest.dataVersion()).isEqualTo(Population.DATA_VERSION);
        assertThat(latest.firstCustomerId()).isEqualTo(91);
        assertThat(latest.lastCustomerId()).isEqualTo(180);
        assertThat(latest.rows()).isEqualTo(second.rows());
        assertThat(latest.sha256()).isEqualTo(second.sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void aDatabaseThatWasNotSeededHasNoSeeds() {
        Manifest manifest = new Manifest(Database.openOrCreate(location));
        assertThat(manifest.seeds()).isEmpty();
        assertThat(manifest.latestSeed()).isEmpty();
    }

    private SeedResult seed(Population population, SeedMode mode) {
        return new SeedLoader(location, 1, "1.2.3").seed(population.plan(), mode, SeedListener.NONE);
    }
}
