package org.travaux.rest.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what looks who it is and answers also where it is nobody: a browser that has no session, or one that has ended. A
 * program that shows a token which opens nothing is refused here as everywhere.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AlsoForNobody {}
