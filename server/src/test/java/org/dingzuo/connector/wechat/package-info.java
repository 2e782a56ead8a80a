@NullMarked
package org.dingzuo.connector.wechat;

import org.jspecify.annotations.NullMarked;
