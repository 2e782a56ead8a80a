@NullMarked
package org.dingzuo.studio.web;

import org.jspecify.annotations.NullMarked;
