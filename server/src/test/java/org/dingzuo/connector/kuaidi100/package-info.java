@NullMarked
package org.dingzuo.connector.kuaidi100;

import org.jspecify.annotations.NullMarked;
