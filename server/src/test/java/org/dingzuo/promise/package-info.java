@NullMarked
package org.dingzuo.promise;

import org.jspecify.annotations.NullMarked;
