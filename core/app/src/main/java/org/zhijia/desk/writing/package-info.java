/**
 * The room where texts are written: the editor with its working copies, pasting, merging, previews and the history.
 * What is typed is kept again and again; a revision is made only when the officer saves.
 */
package org.zhijia.desk.writing;
