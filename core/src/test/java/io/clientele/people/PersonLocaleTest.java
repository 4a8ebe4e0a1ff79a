package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonLocaleTest {

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void aTagLeadsBackToItsLocale(PersonLocale locale) {
        assertThat(PersonLocale.ofTag(locale.tag())).isEqualTo(locale);
    }

    @Test
    void hyphenAndCaseDoNotCount() {
        assertThat(PersonLocale.ofTag("pl-pl")).isEqualTo(PersonLocale.PL_PL);
        assertThat(PersonLocale.ofTag(" DE_de ")).isEqualTo(PersonLocale.DE_DE);
    }

    @Test
    void refusesAnotherTagAndListsThoseThatItKnows() {
        assertThatThrownBy(() -> PersonLocale.ofTag("it_IT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("locale is 'it_IT', but must be one of en_US, pl_PL, de_DE, fr_FR");
    }
}
