/** SF Express by its open platform (Fengqiao): it is asked where a parcel is. */
@NullMarked
package org.dingzuo.connector.shunfeng;

import org.jspecify.annotations.NullMarked;
