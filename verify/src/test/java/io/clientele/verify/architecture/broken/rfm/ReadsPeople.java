package io.clientele.verify.architecture.broken.rfm;

import io.clientele.verify.architecture.broken.people.Person;

final class ReadsPeople {
    String read() {
        return Person.name();
    }
}
