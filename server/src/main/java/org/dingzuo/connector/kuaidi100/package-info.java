/** Kuaidi100, which knows many carriers: it is asked once about a parcel and then tells by itself. */
@NullMarked
package org.dingzuo.connector.kuaidi100;

import org.jspecify.annotations.NullMarked;
