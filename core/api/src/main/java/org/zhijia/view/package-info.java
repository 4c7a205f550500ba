/**
 * What a theme's templates may see: records of immutable values, made for one page.
 *
 * <p>Absent text is the empty string and an absent list is empty. An absent record or date is {@code null}, because
 * templates ask {@code is empty} and must not call methods; {@code null} appears nowhere else in the API.
 */
package org.zhijia.view;
