package org.samspel.harvesting;

/** Why a request can't be answered (OAI-PMH 2.0 §3.6); the text is for people. */
record Fault(Code code, String text) {

    /** What kind of mistake it is. */
    enum Code {
        BAD_VERB("badVerb"),
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch");

        private final String called;

        Code(String called) {
            this.called = called;
        }

        /** As the protocol calls it. */
        String called() {
            return called;
        }
    }

    static Fault argument(String text) {
        return new Fault(Code.BAD_ARGUMENT, text);
    }

    static Fault token(String text) {
        return new Fault(Code.BAD_RESUMPTION_TOKEN, text);
    }
}
