@NullMarked
package org.dingzuo.promise.web;

import org.jspecify.annotations.NullMarked;
