@NullMarked
package org.dingzuo.connector.shunfeng;

import org.jspecify.annotations.NullMarked;
