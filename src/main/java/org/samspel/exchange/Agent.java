package org.samspel.exchange;

import java.util.Optional;

/** Who wrote, published or paid. Names are one line each. */
public sealed interface Agent {

    /** As it is listed and sorted: {@code Nordmann, Kari}; organisations as they are. */
    String inverted();

    /** As it is said: {@code Kari Nordmann}. */
    String name();

    /** Address that names this one and no other, everywhere; of persons none is known. */
    Optional<String> identifier();

    /**
     * @param family with its particles: {@code von Essen}
     * @param given may be initials
     */
    record Person(String family, String given) implements Agent {
        public Person {
            family = Text.line(family);
            given = Text.line(given);
        }

        @Override
        public String inverted() {
            return family + ", " + given;
        }

        @Override
        public String name() {
            return given + " " + family;
        }

        @Override
        public Optional<String> identifier() {
            return Optional.empty();
        }
    }

    /**
     * @param folder name of its folder in the content of this site
     * @param permanent permanent address of its page on this site
     * @param ror its address in the Research Organization Registry
     */
    record Organisation(
            String name, Optional<String> folder, Optional<String> permanent, Optional<String> ror)
            implements Agent {
        public Organisation {
            name = Text.line(name);
        }

        /** One that has no page here. */
        static Organisation named(String name) {
            return new Organisation(name, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public String inverted() {
            return name;
        }

        @Override
        public Optional<String> identifier() {
            return ror;
        }
    }
}
