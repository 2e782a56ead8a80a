/** What all tills have in common: accounts, attempts to pay, money on its way back, and the daily look at the bill. */
@NullMarked
package org.dingzuo.connector.pay;

import org.jspecify.annotations.NullMarked;
