package io.clientele.verify.architecture.broken.rfm;

import io.clientele.verify.architecture.broken.persona.Persona;

final class ReadsPersona {
    int read() {
        return Persona.frequency();
    }
}
