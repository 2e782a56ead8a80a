@NullMarked
package org.dingzuo.foundation.web;

import org.jspecify.annotations.NullMarked;
