package org.zhijia.site;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

/** A block that a site has put into a region of its theme. */
@Entity
@Table(name = "placement")
public class Placement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "placement_seq")
    @SequenceGenerator(name = "placement_seq", sequenceName = "placement_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String region;
    private int place;
    private String block;
    private String options;

    protected Placement() { }

    Placement(long siteId, String region, int place, String block, Map<String, String> options) {
        this.siteId = siteId;
        this.region = region;
        this.place = place;
        this.block = block;
        var json = Json.createObjectBuilder();
        options.forEach(json::add);
        this.options = json.build().toString();
    }

    /** Whether it stands for a region that the site has emptied. */
    public boolean isNothing() {
        return block.isEmpty();
    }

    public String region() {
        return region;
    }

    public String block() {
        return block;
    }

    public Map<String, String> options() {
        try (var reader = Json.createReader(new StringReader(options))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
        }
    }
}
