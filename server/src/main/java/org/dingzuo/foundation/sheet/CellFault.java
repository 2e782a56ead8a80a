package org.dingzuo.foundation.sheet;

/** What may be wrong with a cell of any list. */
public enum CellFault {
    /** It is needed here. */
    MISSING,
    NOT_A_NUMBER,
    /** Only whole numbers. */
    NOT_WHOLE,
    OUT_OF_RANGE,
    NOT_A_DAY,
    TOO_LONG,
    /** Another line of the list is about the same. */
    TWICE
}
