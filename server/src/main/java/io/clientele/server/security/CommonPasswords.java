package io.clientele.server.security;

import java.util.Set;

/** Of the passwords of at least eight characters that leaks show, those used most, in small letters. */
final class CommonPasswords {
    private static final Set<String> ALL = Set.of("""
            password password1 password12 password123 password1234 password! passw0rd p@ssw0rd p@ssword 12345678
            123456789 1234567890 123123123 11111111 00000000 88888888 87654321 987654321 0987654321 12341234 11223344
            112233445566 123456789a 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc zaq12wsx qwertyui qwertyuiop qwerty12
            qwerty123 qwerty1234 asdfghjk asdfghjkl asdfasdf zxcvbnm1 a1234567 abcd1234 abc12345 abcdefgh abc123456
            aa123456 iloveyou iloveyou1 sunshine sunshine1 princess princess1 football football1 baseball baseball1
            basketball superman superman1 batman123 pokemon1 starwars whatever trustno1 letmein1 letmein123 welcome1
            welcome123 welcome2 admin123 admin1234 admin12345 administrator adminadmin root1234 rootroot changeme
            changeme1 changeme123 changeit secret123 secretpassword default1 testtest test1234 testing1 testing123
            guest1234 computer computer1 internet internet1 samsung1 michelle jennifer jessica1 charlie1 michael1
            ashley12 jordan23 liverpool liverpool1 chelsea1 arsenal1 dragon12 monkey12 monkey123 shadow12 master12
            master123 killer12 corvette mercedes maverick mustang1 midnight november december passwort passwort1
            hallo123 schatz123 motdepasse contraseña contrasena clientele clientele1 clientele123
            correcthorsebatterystaple
            """.strip().split("\\s+"));

    private CommonPasswords() {}

    static boolean contains(String smallLetters) {
        return ALL.contains(smallLetters);
    }
}
