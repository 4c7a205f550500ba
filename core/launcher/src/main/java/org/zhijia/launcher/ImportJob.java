package org.zhijia.launcher;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** An import that the server works on, seen from here. */
final class ImportJob {

    private final Api api;
    private final String address;
    private final List<ImportedFile> files = new ArrayList<>();
    private String state = "waiting";
    private String error = "";
    private int total;
    private int done;
    private int lastPlace;
    private boolean toldAll;

    /** @param address where the server answers for this job */
    ImportJob(Api api, String address) {
        this.api = api;
        this.address = address;
    }

    /** Asks the server; files that it has told of before are not told again, and thousands of them come in pages. */
    void refresh() {
        JsonObject answer = api.get(address + "?after=" + lastPlace);
        JsonArray items = answer.getJsonArray("items");
        for (JsonObject item : items.getValuesAs(JsonObject.class)) {
            files.add(ImportedFile.of(item));
            lastPlace = item.getInt("place");
        }
        total = answer.getInt("total");
        done = answer.getInt("done");
        error = answer.getString("error", "");
        state = answer.getString("state");
        toldAll = items.isEmpty() || files.size() >= total;
    }

    boolean isOver() {
        return toldAll && switch (state) {
            case "done", "cancelled", "failed" -> true;
            default -> false;
        };
    }

    boolean tookEveryFile() {
        return state.equals("done") && files.stream().noneMatch(ImportedFile::failed);
    }

    void cancel() {
        api.delete(address);
    }

    String state() {
        return state;
    }

    /** Why the server broke the import off; empty when it did not. */
    String error() {
        return error;
    }

    int total() {
        return total;
    }

    int done() {
        return done;
    }

    List<ImportedFile> files() {
        return List.copyOf(files);
    }
}
