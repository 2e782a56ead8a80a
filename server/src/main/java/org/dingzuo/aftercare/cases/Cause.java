package org.dingzuo.aftercare.cases;

/** Where a fault comes from, as far as anybody knows yet. */
public enum Cause {
    MATERIAL,
    MAKING,
    /** Names the parcel. */
    CARRIER,
    /** It is not what was shown or said. */
    DESCRIPTION,
    /** It wore or broke in use. */
    USE,
    OTHER
}
