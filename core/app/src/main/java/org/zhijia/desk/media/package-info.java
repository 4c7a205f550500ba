/** Files and pictures, the words that are looked out for, imports, figures and upkeep. */
package org.zhijia.desk.media;
