package dev.slipway.acceptance;

/** Projects whose reports are held to what their readers take. */
enum JudgedLayout {
    /** With errors that have causes, warnings and notes. */
    FINDINGS {
        @Override
        void layOut(Bench bench) {
            SecretProject.SOUND.layOut(bench);
        }
    },
    /** The same, which somebody has decided to live with. */
    SUPPRESSED {
        @Override
        void layOut(Bench bench) {
            SecretProject.MALFORMED.layOut(bench);
            StringBuilder policy = new StringBuilder("suppress:\n");
            for (String rule : new String[] {"URL001", "URL003", "CON001", "CON002", "NOW001", "NTL001"}) {
                policy.append("  - { rule: ").append(rule).append(", reason: \"known & <accepted>\" }\n");
            }
            bench.write("slipway.yaml", policy.toString());
        }
    },
    CLEAN {
        @Override
        void layOut(Bench bench) {
            bench.write("vercel.json", "{}\n")
                    .write("netlify.toml", "[build]\ncommand = \"prisma generate\"\n")
                    .write(".env", "DATABASE_URL=\"postgresql://a:b@h/d?connection_limit=1\"\n")
                    .write("serverless.yml", """
                            service: shop
                            provider: { name: aws, runtime: nodejs22.x }
                            functions:
                              api: { handler: a.b, reservedConcurrency: 9 }
                            """);
        }
    },
    HOSTILE {
        @Override
        void layOut(Bench bench) {
            HostileProject.layOut(bench);
        }
    };

    abstract void layOut(Bench bench);
}
