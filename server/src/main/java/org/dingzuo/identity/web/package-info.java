@NullMarked
package org.dingzuo.identity.web;

import org.jspecify.annotations.NullMarked;
