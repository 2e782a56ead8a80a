/** Robots in the makers' own chat groups. */
@NullMarked
package org.dingzuo.connector.robot;

import org.jspecify.annotations.NullMarked;
