package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RfmCommandTest {
    @TempDir
    Path folder;

    private TestShop shop;

    @BeforeEach
    void calculate() {
        shop = TestShop.in(folder)
                .customer(1, "Ann \"A.\" Lee, Ltd", 12_345, "2025-06-29", "2025-06-30")
                .customer(2, "Bob", 500, "2025-01-01")
                .customer(3, "Never", 0);
        assertThat(Run.of("calculate-rfm", "--db", shop.db()).exitCode()).isZero();
    }

    @Test
    void customersAreShownWithTheirScores() {
        assertThat(rfm().out()).isEqualTo("""
                customer  name               e-mail or key   R days  orders   value  RFM  segment
                --------  -----------------  --------------  ------  ------  ------  ---  ---------------
                       1  Ann "A." Lee, Ltd  c1@example.com       1       2  246.90  333  Loyal Customers
                       2  Bob                c2@example.com     181       1    5.00  111  Lost
                       3  Never              c3@example.com       -       0    0.00  111  Lost
                """);
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(rfm("--csv").out()).isEqualTo("""
                customer_id,customer_key,customer_name,customer_email,recency_days,frequency,monetary,recency_score,frequency_score,monetary_score,rfm_code,segment
                1,,"Ann ""A."" Lee, Ltd",c1@example.com,1,2,246.90,3,3,3,333,Loyal Customers
                2,,Bob,c2@example.com,181,1,5.00,1,1,1,111,Lost
                3,,Never,c3@example.com,,0,0.00,1,1,1,111,Lost
                """);
        assertThat(rfm("--csv").err()).isEmpty();
    }

    @Test
    void jsonIsOneDocumentWithNullsForWhatThereIsNot() {
        Run run = rfm("--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"database\" : ")
                .contains(
                        "\"customer_name\" : \"Ann \\\"A.\\\" Lee, Ltd\"",
                        "\"recency_days\" : null",
                        "\"monetary\" : 246.90")
                .endsWith("}\n");
    }

    @Test
    void oneCustomerIsShownWithWhatToDo() {
        Run run = rfm("--customer", "C2@Example.com");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Customer 2, Bob", "181 days since the last order, score 1", "segment        Lost", "action ");
        assertThat(rfm("--customer", "2").out()).isEqualTo(run.out());
    }

    @Test
    void aCustomerWhoIsNotThereIsSaid() {
        Run run = rfm("--customer", "99");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("there is no customer '99' in " + shop.db());
    }

    @Test
    void segmentsAreFilteredInAnyCaseAndUnknownOnesAnsweredWithTheList() {
        assertThat(rfm("--segment", "lost", "--csv").out().lines()).hasSize(3);
        Run run = rfm("--segment", "Rich");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--segment is 'Rich', but must be one of Champions, Loyal Customers, New Customers");
    }

    @Test
    void topLimits() {
        assertThat(rfm("--top", "1", "--csv").out().lines()).hasSize(2);
        assertThat(rfm("--top", "0").err())
                .contains("--top is '0', but must be a whole number from 1 to 2,147,483,647");
    }

    @Test
    void contradictionsAreUsageErrors() {
        assertThat(rfm("--csv", "--json").exitCode()).isEqualTo(2);
        assertThat(rfm("--customer", "1", "--top", "3").exitCode()).isEqualTo(2);
    }

    @Test
    void aReaderThatGoesAwayEndsTheWorkQuietly() {
        Run.of("seed", "--db", shop.db(), "--customers", "3000", "--append", "--quiet");
        Run.of("calculate-rfm", "--db", shop.db(), "--quiet");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (String format : new String[] {"--csv", "--json"}) {
            String whole = rfm(format).out();
            assertThat(whole.lines().count()).isGreaterThan(3_000);
            int[] tried = new int[1];
            PrintStream gone = new PrintStream(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    tried[0]++;
                    throw new IOException("Broken pipe");
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    tried[0] += length;
                    throw new IOException("Broken pipe");
                }
            });
            int code = Clientele.run(
                    new String[] {"rfm", "--db", shop.db(), format},
                    gone,
                    new PrintStream(err, false, StandardCharsets.UTF_8),
                    Map.of());
            assertThat(code).isZero();
            assertThat(tried[0]).isLessThan(whole.length() / 2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Run rfm(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "rfm";
        args[1] = "--db";
        args[2] = shop.db();
        System.arraycopy(options, 0, args, 3, options.length);
        return Run.of(args);
    }
}
