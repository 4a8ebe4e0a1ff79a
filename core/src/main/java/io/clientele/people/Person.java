package io.clientele.people;

import io.clientele.random.Stream;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One customer's name, e-mail, phone and address, filled in by {@link People#fill} again and again. A reader that wants
 * to keep something copies it. Not for use by two threads at once.
 */
public final class Person {
    private final Utf8Buffer name = new Utf8Buffer(64);
    private final Utf8Buffer email = new Utf8Buffer(96);
    private final Utf8Buffer phone = new Utf8Buffer(32);
    private final Utf8Buffer address = new Utf8Buffer(128);

    /** The draws of the people that this person was last filled from: kept here, so that filling allocates nothing. */
    @Nullable
    Stream stream;

    @Nullable
    People source;

    /** Given name and family name, not empty. */
    public Utf8Buffer nameUtf8() {
        return name;
    }

    /** Lower-case ASCII, ends with the customer's id before the @, in a domain of RFC 2606. */
    public Utf8Buffer emailUtf8() {
        return email;
    }

    /** International form with a leading +, groups set apart. */
    public Utf8Buffer phoneUtf8() {
        return phone;
    }

    /** One line: street and number, postcode, city, in the order of the country. */
    public Utf8Buffer addressUtf8() {
        return address;
    }

    public String name() {
        return name.toString();
    }

    public String email() {
        return email.toString();
    }

    public String phone() {
        return phone.toString();
    }

    public String address() {
        return address.toString();
    }

    @Override
    public String toString() {
        return name + " | " + email + " | " + phone + " | " + address;
    }
}
