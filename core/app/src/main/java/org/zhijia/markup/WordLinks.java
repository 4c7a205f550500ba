package org.zhijia.markup;

import java.util.List;

/** Words of a body that lead somewhere although nobody made them a link. */
public interface WordLinks {

    /**
     * @param start of the words in their text, UTF-16 units
     * @param end   behind them
     * @param url   where they lead
     * @param title of what is there
     */
    record Link(int start, int end, String url, String title) { }

    /**
     * Asked once for a body, so that whoever answers can look everything up together.
     *
     * @param texts pieces of running text, none of them inside of a link or of code
     * @return for each text the links in it, in order, none within another
     */
    List<List<Link>> in(List<String> texts);

    /** A body that links to nothing by itself. */
    WordLinks NONE = texts -> texts.stream().map(text -> List.<Link>of()).toList();
}
