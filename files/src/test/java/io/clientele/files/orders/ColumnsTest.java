package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    private static final OrderFileOptions DEFAULTS = OrderFileOptions.defaults();

    @Test
    void namesAreComparedWithoutCaseSpacesAndSigns() {
        Imported imported = Imported.read("ORDER-DATE,Customer No.,Total Amount\n2024-01-05,7,1.00\n");

        assertThat(imported.summary().mapping().columns())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("customer", "Customer No.", "date", "ORDER-DATE", "amount", "Total Amount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Purchase Amount (USD)",
                "total_eur",
                "Total [PLN]",
                "Amount€",
                "Betrag €",
                "Total (incl. VAT)",
                "amount"
            })
    void aCurrencyIsNoPartOfAName(String name) {
        String text = "customer;date;" + name + "\n1;2024-01-05;1.50\n";

        assertThat(Imported.read(text).totals()).containsExactly(150L);
    }

    @Test
    void whatTheUserSaysBeatsTheGuess() {
        String text = "customer,date,amount,Client ID,Paid On,net\n7,2024-01-05,1.00,8,2024-02-05,2.00\n";
        Imported imported = Imported.read(
                text,
                DEFAULTS.column(ColumnRole.CUSTOMER, "client_id")
                        .column(ColumnRole.DATE, "Paid On")
                        .column(ColumnRole.AMOUNT, "6"));

        assertThat(imported.keys()).containsExactly("8");
        assertThat(imported.totals()).containsExactly(200L);
        assertThat(imported.summary().mapping().columns()).containsEntry("amount", "net");
    }

    @Test
    void aFileWithoutHeaderIsRefusedWithWhatToSayAndReadByNumbers() {
        String text = "7,2024-01-05,x,1.00\n8,2024-01-06,y,2.00\n";

        assertThatThrownBy(() -> Imported.read(text))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining(
                        "it has no header, so give columns by number; its first row is 1 '7', 2 '2024-01-05', 3 'x', 4 '1.00'");
        Imported imported = Imported.read(text, byNumber().column(ColumnRole.AMOUNT, "4"));
        assertThat(imported.totals()).containsExactly(100L, 200L);
        assertThat(imported.summary().mapping().columns()).containsEntry("amount", "column 4");
        assertThat(imported.summary().mapping().format()).endsWith("no header");
    }

    @Test
    void aHeaderOfNumbersCanBeSaidToBeOne() {
        assertThat(Imported.read(
                                "customer,2024,amount\n7,2024-01-05,1.00\n",
                                DEFAULTS.header(true).column(ColumnRole.DATE, "2024"))
                        .totals())
                .containsExactly(100L);
        assertThat(Imported.read(
                                "customer,date,amount\nann,2024-01-05,1\n",
                                byNumber().header(false).skipBadRows(true))
                        .keys())
                .containsExactly("ann");
    }

    @Test
    void unknownColumnsAreNamedWithThoseThereAre() {
        assertThatThrownBy(() -> Imported.read(
                        "customer,date,amount\n1,2024-01-05,1\n", DEFAULTS.column(ColumnRole.DATE, "day")))
                .hasMessageContaining(
                        "has no column 'day' for --date-column; its columns are 'customer', 'date', 'amount'");
        assertThatThrownBy(() -> Imported.read("who,when,much\n1,2024-01-05,1\n"))
                .hasMessageContaining(
                        "needs an amount: say --amount-column, or --price-column with --quantity-column;");
        assertThatThrownBy(() -> Imported.read("who,date,amount\n1,2024-01-05,1\n"))
                .hasMessageContaining("needs a customer: say --customer-column");
    }

    @Test
    void columnsOfTheSameNameAreRefusedOnlyIfOneIsNeeded() {
        assertThat(Imported.read("customer,date,amount,note,note\n1,2024-01-05,1.00,a,b\n")
                        .totals())
                .containsExactly(100L);
        String twice = "customer,date,amount,Amount\n1,2024-01-05,1.00,2.00\n";
        assertThatThrownBy(() -> Imported.read(twice))
                .hasMessageContaining("2 columns called 'amount'; give --amount-column the number of one: 3, 4");
        assertThat(Imported.read(twice, DEFAULTS.column(ColumnRole.AMOUNT, "4")).totals())
                .containsExactly(200L);
        assertThat(Imported.read(twice, DEFAULTS.column(ColumnRole.AMOUNT, "Amount"))
                        .totals())
                .containsExactly(200L);
    }

    @Test
    void aGuessCanBeTurnedOff() {
        String text = "order,customer,date,amount,status\n1,7,2024-01-05,1.00,gold\n1,7,2024-01-05,2.00,gold\n";

        assertThatThrownBy(() -> Imported.read(text))
                .hasMessageContaining(
                        "status column 'status' holds 'gold', which is not known; say --status 'gold=delivered'")
                .hasMessageContaining("or --status-column none");
        OrderFileOptions noStatus = DEFAULTS.column(ColumnRole.STATUS, "none");
        assertThat(Imported.read(text, noStatus).totals()).containsExactly(300L);
        assertThat(Imported.read(text, noStatus.column(ColumnRole.ORDER, "none"))
                        .totals())
                .containsExactly(100L, 200L);
    }

    @Test
    void quantityTimesPriceComesBeforeATotalUnlessTheTotalIsAsked() {
        String text = "order,customer,date,item,quantity,price,total\n1,7,2024-01-05,mug,2,1.50,10.00\n";

        Imported byPrice = Imported.read(text);
        assertThat(byPrice.totals()).containsExactly(300L);
        assertThat(byPrice.finding(Kind.UNUSED_COLUMN).text()).contains("'total' is not used");
        Imported byTotal = Imported.read(text, DEFAULTS.column(ColumnRole.AMOUNT, "total"));
        assertThat(byTotal.totals()).containsExactly(1000L);
        assertThat(byTotal.orders.get(0).lines()).hasSize(1);
        assertThat(byTotal.orders.get(0).lines().get(0).unitPriceCents()).isEqualTo(500);
        assertThatThrownBy(() -> Imported.read(
                        text, DEFAULTS.column(ColumnRole.AMOUNT, "total").column(ColumnRole.PRICE, "price")))
                .hasMessageContaining("but not both");
    }

    @Test
    void noNameStandsForTwoRolesExceptWhereBothAreTried() {
        Map<String, Set<ColumnRole>> roles = new HashMap<>();
        for (ColumnRole role : ColumnRole.values()) {
            assertThat(ColumnNames.of(role))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z]+"));
            ColumnNames.of(role)
                    .forEach(name ->
                            roles.computeIfAbsent(name, n -> new HashSet<>()).add(role));
        }
        Set<ColumnRole> people = Set.of(ColumnRole.CUSTOMER, ColumnRole.EMAIL, ColumnRole.NAME);
        Set<ColumnRole> things = Set.of(ColumnRole.PRODUCT, ColumnRole.PRODUCT_NAME);
        roles.forEach((name, of) -> assertThat(of.size() == 1 || people.containsAll(of) || things.containsAll(of))
                .as(name)
                .isTrue());
    }

    private static OrderFileOptions byNumber() {
        return DEFAULTS.column(ColumnRole.CUSTOMER, "1")
                .column(ColumnRole.DATE, "2")
                .column(ColumnRole.AMOUNT, "3");
    }
}
