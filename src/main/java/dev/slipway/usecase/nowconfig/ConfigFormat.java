package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.VercelJson;

/** Which of the platform's two files. */
public enum ConfigFormat {
    /** now.json of 2020. */
    NOW(NowJson.FILE),
    /** vercel.json of today. */
    VERCEL(VercelJson.FILE);

    private final String fileName;

    ConfigFormat(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }
}
