package org.dingzuo.materials.purchase;

import java.math.BigInteger;

/** What orders took of an item in its last weeks, idle ones too: all that an expectation and its spread are reckoned from.
 *  @param sum of what each week took, in the item's smallest unit; no week took less than nothing
 *  @param squares sum of the squares of these */
record Usage(int weeks, BigInteger sum, BigInteger squares) {
    static final Usage UNKNOWN = new Usage(0, BigInteger.ZERO, BigInteger.ZERO);
}
