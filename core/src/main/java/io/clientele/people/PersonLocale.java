package io.clientele.people;

/** The countries that people and products can be made for. */
public enum PersonLocale {
    EN_US("en_US"),
    PL_PL("pl_PL"),
    DE_DE("de_DE"),
    FR_FR("fr_FR");

    private final String tag;

    PersonLocale(String tag) {
        this.tag = tag;
    }

    /** Language and country, such as {@code en_US}: what the user writes and what names the resource folder. */
    public String tag() {
        return tag;
    }

    /**
     * The locale of a tag. A hyphen is as good as an underscore, and case doesn't count.
     *
     * @throws IllegalArgumentException if there is no such locale; the message lists them
     */
    public static PersonLocale ofTag(String tag) {
        String wanted = tag.strip().replace('-', '_');
        for (PersonLocale locale : values()) {
            if (locale.tag.equalsIgnoreCase(wanted)) {
                return locale;
            }
        }
        throw new IllegalArgumentException("locale is '" + tag + "', but must be one of en_US, pl_PL, de_DE, fr_FR");
    }
}
