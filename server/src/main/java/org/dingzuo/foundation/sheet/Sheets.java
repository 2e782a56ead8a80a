package org.dingzuo.foundation.sheet;

import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.dingzuo.foundation.sheet.SheetOutcome.Read;
import org.dingzuo.foundation.sheet.SheetOutcome.Refused;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;

/** Reads a spreadsheet file: what it is is told by its first bytes, never by its name. */
public final class Sheets {
    /** Of a file, in bytes. */
    public static final int LARGEST = 5 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sheets() {}

    public static SheetOutcome read(byte[] file) {
        if (file.length > LARGEST) {
            return new Refused(Why.TOO_LARGE);
        }
        try {
            if (begins(file, OLE)) {
                return new Refused(Why.OLD_OR_LOCKED);
            }
            return new Read(begins(file, ZIP) ? WorkbookReading.read(file) : TextReading.read(file));
        } catch (Unreadable refused) {
            return new Refused(refused.why);
        } catch (IOException
                | XMLStreamException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException broken) {
            // Figures that are none, and places that are not there.
            return new Refused(Why.BROKEN);
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
