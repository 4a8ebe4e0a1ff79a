package io.clientele.generate;

import io.clientele.distribution.Law;
import io.clientele.persona.Gaussian;
import java.util.Optional;

/** Which law a quantity gets, given its mean and standard deviation in the window. One implementation per quantity. */
interface LawChoice {

    /** The first law of the quantity's families that has the mean and standard deviation; empty if none has. */
    Optional<Choice> choose(Gaussian asked);

    /** Whether a law has them. */
    default boolean fits(Gaussian asked) {
        return choose(asked).isPresent();
    }

    /** Why none has, in a few words. */
    String whyNot(Gaussian asked);

    /** The mean and standard deviation nearest to the ones asked that a law has. */
    Gaussian nearest(Gaussian asked);

    /**
     * A law with its family's name for people.
     *
     * @param least the smallest value that the family may take, whether or not the lattice reaches it
     * @param greatest the greatest one; Long.MAX_VALUE if there is no bound
     */
    record Choice(Law law, String family, long least, long greatest) {}
}
