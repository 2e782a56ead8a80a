package org.dingzuo.fulfilment.spi;

import org.dingzuo.fulfilment.Company;
import org.dingzuo.fulfilment.Road;

/** Somebody who can tell where a parcel is: a carrier, or a service that knows many. */
public interface Teller {
    /** Whether the studio in scope has it set up, and it knows this carrier. */
    boolean follows(Company company);

    /** Asks about a parcel, or to be told of it from now on. Called outside of any transaction; never throws for what a line or a
     *  carrier may do. May be asked twice about the same parcel. */
    Answer ask(Question question);

    sealed interface Answer {
        /** It will tell by itself. */
        record WillTell() implements Answer {}

        /** It has to be asked again. */
        record Tells(Road road) implements Answer {}

        /** Nothing is known yet; it has to be asked again. */
        record NothingYet() implements Answer {}

        /** It will not. @param why in its own words or code */
        record Refuses(String why) implements Answer {}

        record Silent() implements Answer {}
    }
}
