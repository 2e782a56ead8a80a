/** The studio's accounts at those who tell where parcels are. */
@NullMarked
package org.dingzuo.connector.carry;

import org.jspecify.annotations.NullMarked;
