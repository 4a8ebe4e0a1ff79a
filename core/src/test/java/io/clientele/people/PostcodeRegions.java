package io.clientele.people;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which postcodes a region has, by their first three digits (United States) or two: written down apart from the city
 * lists, after the postal services' plans. A prefix that two regions share is given to both.
 */
final class PostcodeRegions {
    private static final Map<String, String> UNITED_STATES = Map.ofEntries(
            entry("AL", "350-369"),
            entry("AK", "995-999"),
            entry("AZ", "850-865"),
            entry("AR", "716-729"),
            entry("CA", "900-961"),
            entry("CO", "800-816"),
            entry("CT", "060-069"),
            entry("DE", "197-199"),
            entry("DC", "200-205"),
            entry("FL", "320-349"),
            entry("GA", "300-319 398-399"),
            entry("HI", "967-968"),
            entry("ID", "832-838"),
            entry("IL", "600-629"),
            entry("IN", "460-479"),
            entry("IA", "500-528"),
            entry("KS", "660-679"),
            entry("KY", "400-427"),
            entry("LA", "700-714"),
            entry("ME", "039-049"),
            entry("MD", "206-219"),
            entry("MA", "010-027"),
            entry("MI", "480-499"),
            entry("MN", "550-567"),
            entry("MS", "386-397"),
            entry("MO", "630-658"),
            entry("MT", "590-599"),
            entry("NE", "680-693"),
            entry("NV", "889-898"),
            entry("NH", "030-038"),
            entry("NJ", "070-089"),
            entry("NM", "870-884"),
            entry("NY", "100-149"),
            entry("NC", "270-289"),
            entry("ND", "580-588"),
            entry("OH", "430-459"),
            entry("OK", "730-749"),
            entry("OR", "970-979"),
            entry("PA", "150-196"),
            entry("RI", "028-029"),
            entry("SC", "290-299"),
            entry("SD", "570-577"),
            entry("TN", "370-385"),
            entry("TX", "750-799"),
            entry("UT", "840-847"),
            entry("VT", "050-059"),
            entry("VA", "220-246"),
            entry("WA", "980-994"),
            entry("WV", "247-268"),
            entry("WI", "530-549"),
            entry("WY", "820-831"));

    private static final Map<String, String> POLAND = Map.ofEntries(
            entry("mazowieckie", "00-09 26-27 96"),
            entry("warmińsko-mazurskie", "10-14 19 82"),
            entry("podlaskie", "15-19"),
            entry("lubelskie", "20-24 08"),
            entry("świętokrzyskie", "25-29"),
            entry("małopolskie", "30-34 38"),
            entry("podkarpackie", "35-39"),
            entry("śląskie", "40-44 34"),
            entry("opolskie", "45-49"),
            entry("dolnośląskie", "50-59 67"),
            entry("wielkopolskie", "60-64 77 89"),
            entry("lubuskie", "65-69"),
            entry("zachodniopomorskie", "70-78"),
            entry("pomorskie", "76-84 89"),
            entry("kujawsko-pomorskie", "85-89"),
            entry("łódzkie", "90-99 26"));

    private static final Map<String, String> GERMANY = Map.ofEntries(
            entry("Berlin", "10-14"),
            entry("Hamburg", "20-22"),
            entry("Bayern", "80-87 90-97 63"),
            entry("Nordrhein-Westfalen", "32-33 40-53 57-59"),
            entry("Hessen", "34-36 60-65"),
            entry("Baden-Württemberg", "68-79 88-89"),
            entry("Sachsen", "01-04 08-09"),
            entry("Niedersachsen", "21 26-31 37-38 48-49"),
            entry("Bremen", "27-28"),
            entry("Schleswig-Holstein", "22-25"),
            entry("Sachsen-Anhalt", "06 39"),
            entry("Thüringen", "07 98-99"),
            entry("Rheinland-Pfalz", "54-56 66-67 76"),
            entry("Mecklenburg-Vorpommern", "17-19"),
            entry("Saarland", "66"),
            entry("Brandenburg", "01 03-04 14-17 19"));

    private static final Map<String, String> FRANCE = Map.ofEntries(
            entry("Île-de-France", "75 77-78 91-95"),
            entry("Provence-Alpes-Côte d'Azur", "04-06 13 83-84"),
            entry("Auvergne-Rhône-Alpes", "01 03 07 15 26 38 42-43 63 69 73-74"),
            entry("Occitanie", "09 11-12 30-32 34 46 48 65-66 81-82"),
            entry("Pays de la Loire", "44 49 53 72 85"),
            entry("Grand Est", "08 10 51-52 54-55 57 67-68 88"),
            entry("Nouvelle-Aquitaine", "16-17 19 23-24 33 40 47 64 79 86-87"),
            entry("Hauts-de-France", "02 59-60 62 80"),
            entry("Bretagne", "22 29 35 56"),
            entry("Normandie", "14 27 50 61 76"),
            entry("Bourgogne-Franche-Comté", "21 25 39 58 70-71 89-90"),
            entry("Centre-Val de Loire", "18 28 36-37 41 45"),
            entry("Corse", "20"));

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    private PostcodeRegions() {}

    static Set<Integer> of(PersonLocale locale, String region) {
        Map<String, String> regions = switch (locale) {
            case EN_US -> UNITED_STATES;
            case PL_PL -> POLAND;
            case DE_DE -> GERMANY;
            case FR_FR -> FRANCE;
        };
        Set<Integer> prefixes = new TreeSet<>();
        Matcher ranges = RANGE.matcher(regions.getOrDefault(region, ""));
        while (ranges.find()) {
            int first = Integer.parseInt(ranges.group(1));
            int last = ranges.group(2) == null ? first : Integer.parseInt(ranges.group(2));
            for (int prefix = first; prefix <= last; prefix++) {
                prefixes.add(prefix);
            }
        }
        return prefixes;
    }
}
