@NullMarked
package org.dingzuo.connector.robot;

import org.jspecify.annotations.NullMarked;
