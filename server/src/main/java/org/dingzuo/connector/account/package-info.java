/** The studio's accounts at services outside, but for the tills: who tells where parcels are, and who carries a notice to its makers. */
@NullMarked
package org.dingzuo.connector.account;

import org.jspecify.annotations.NullMarked;
