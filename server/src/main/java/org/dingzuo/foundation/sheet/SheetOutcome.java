package org.dingzuo.foundation.sheet;

/** What became of reading a file. */
public sealed interface SheetOutcome {
    record Read(Grid grid) implements SheetOutcome {}

    record Refused(Why why) implements SheetOutcome {}

    enum Why {
        /** More bytes than are taken, packed or unpacked. */
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_WIDE,
        /** Excel 97-2003, or a workbook with a password: both are OLE containers. */
        OLD_OR_LOCKED,
        NOT_A_SHEET,
        BROKEN,
        UNKNOWN_LETTERS,
        EMPTY
    }
}
