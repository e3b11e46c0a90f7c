package dev.slipway.usecase.deploycheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of code in which a client may hide. */
class ClientShapesTest {
    @TempDir
    private Path folder;

    /** Behind the entry its other files: {@code name: text}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import { handle } from './lib/di'; import { db } from './lib/db'; export const middleware = () => handle(db); | lib/di.ts: export const handle = (db) => db.user.count(); | OPEN
            import { handle } from './lib/di'; export const middleware = () => handle(); | lib/di.ts: import { db } from './db'; import { ask } from './ask'; export const handle = () => ask(db);;;lib/ask.ts: export const ask = (p) => p.user.count(); | OPEN
            import { createContext } from './lib/trpc'; export const middleware = () => createContext(); | lib/trpc.ts: import { db } from './db'; export const createContext = () => ({ db }); | OPEN
            import { createContext } from './lib/trpc'; import { db } from './lib/db'; export const middleware = () => createContext({ db }).db.user.count(); | lib/trpc.ts: export const createContext = (o) => o; | OPEN
            import { Service } from './lib/service'; export const middleware = () => new Service().all(); | lib/service.ts: import { db } from './db'; export class Service { all() { return db.user.count(); } } | OPEN
            import { Service } from './lib/service'; export const middleware = () => new Service().all(); | lib/service.ts: import { PrismaClient } from '@prisma/client'; export class Service { prisma = new PrismaClient(); all() { return this.prisma.user.count(); } } | OPEN
            import { Service } from './lib/service'; export const middleware = () => new Service().all(); | lib/service.ts: import { PrismaClient } from '@prisma/client'; export class Service { constructor(private prisma = new PrismaClient()) {} all() { return this.prisma.user.count(); } } | OPEN
            import { service } from './lib/service'; export const middleware = () => service.all(); | lib/service.ts: import { db } from './db'; class Service { constructor(private prisma) {} all() { return this.prisma.user.count(); } } export const service = new Service(db); | OPEN
            import s from './lib/service'; export const middleware = () => s.all(); | lib/service.ts: import { db } from './db'; export default { all: () => db.user.count() }; | OPEN
            import s from './lib/service'; export const middleware = () => s.all(); | lib/service.ts: import { db } from './db'; export default class { static all() { return db.user.count(); } } | OPEN
            import * as s from './lib/service'; export const middleware = () => s.all(); | lib/service.ts: import { db } from './db'; export const all = () => db.user.count(); | OPEN
            import { services } from './lib/index'; export const middleware = () => services.all(); | lib/index.ts: export * as services from './service';;;lib/service.ts: import { db } from './db'; export const all = () => db.user.count(); | OPEN
            import { all } from './lib'; export const middleware = () => all(); | lib/index.ts: export * from './service'; export * from './db';;;lib/service.ts: import { db } from '.'; export const all = () => db.user.count(); | FOUND
            export const middleware = async () => { const { db } = await import('./lib/db'); return db.user.count(); }; | a.ts: 1 | FOUND
            export const middleware = async () => (await import('./lib/db')).db.user.count(); | a.ts: 1 | OPEN
            const load = (name) => import('./lib/' + name); export const middleware = async () => (await load('db')).db.user.count(); | a.ts: 1 | OPEN
            const load = (name) => import('./lib/' + name); export const middleware = async () => (await load('db')).db.user.count(); | lib/index.ts: export const a = 1; | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { PrismaClient } from './re'; export const prisma = new PrismaClient();;;lib/re.ts: export * from './re'; export * from './re'; export * from './re'; export * from './re'; export * from './re'; export * from './re'; export * from './re'; export * from './re'; | PASSED
            const load = (name) => import(`./lib/${name}`); export const middleware = async () => (await load('db')).db.user.count(); | a.ts: 1 | OPEN
            const load = (name) => require('./lib/' + name); export const middleware = async () => load('db').db.user.count(); | a.ts: 1 | OPEN
            const path = './lib/db'; const { db } = require(path); export const middleware = () => db.user.count(); | a.ts: 1 | OPEN
            const { db } = require('./lib/db'); export const middleware = () => db.user.count(); | a.ts: 1 | FOUND
            const db = require('./lib/db').db; export const middleware = () => db.user.count(); | a.ts: 1 | OPEN
            import db = require('./lib/db'); export const middleware = () => db.db.user.count(); | a.ts: 1 | OPEN
            import { createRequire } from 'node:module'; const r = createRequire(import.meta.url); const { db } = r('./lib/db'); export const middleware = () => db.user.count(); | a.ts: 1 | OPEN
            import './lib/global'; export const middleware = () => globalThis.prisma.user.count(); | lib/global.ts: import { PrismaClient } from '@prisma/client'; globalThis.prisma ??= new PrismaClient(); | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { PrismaClient } from '@prisma/client'; const g = globalThis; export const prisma = (g.prisma ??= new PrismaClient()) | FOUND
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import * as P from '@prisma/client'; export const prisma = new P.PrismaClient(); | FOUND
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import pkg from '@prisma/client'; const { PrismaClient } = pkg; export const prisma = new PrismaClient(); | FOUND
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import pkg from '@prisma/client'; const Client = pkg.PrismaClient; export const prisma = new Client(); | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: const { PrismaClient: C } = require('@prisma/client'); exports.prisma = new C(); | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: const prisma = new (require('@prisma/client').PrismaClient)(); module.exports = { prisma }; | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: const p = require('@prisma/client'); module.exports.prisma = new p.PrismaClient(); | OPEN
            import { prisma } from './lib/global'; export const middleware = async () => (await prisma()).user.count(); | lib/global.ts: export const prisma = async () => { const { PrismaClient } = await import('@prisma/client'); return new PrismaClient(); }; | FOUND
            import { prisma } from './lib/global'; export const middleware = async () => (await prisma()).user.count(); | lib/global.ts: export const prisma = async () => new (await import('@prisma/client')).PrismaClient(); | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { PrismaClient } from './re'; export const prisma = new PrismaClient();;;lib/re.ts: export { PrismaClient } from '@prisma/client'; | FOUND
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { PrismaClient } from './re'; export const prisma = new PrismaClient();;;lib/re.ts: export * from '@prisma/client'; | FOUND
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { Client } from './re'; export const prisma = new Client();;;lib/re.ts: import { PrismaClient } from '@prisma/client'; export class Client extends PrismaClient {} | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { PrismaClient } from '@prisma/client'; const make = (C) => new C(); export const prisma = make(PrismaClient); | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { PrismaClient } from '@prisma/client'; export const prisma = Reflect.construct(PrismaClient, []); | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import { PrismaClient } from '@prisma/client'; class Lazy { static get it() { return new PrismaClient(); } } export const prisma = Lazy.it; | OPEN
            import { prisma } from './lib/global'; export const middleware = () => prisma.user.count(); | lib/global.ts: import 'server-only'; export { db as prisma } from './db'; | FOUND
            import { db } from 'lib/db'; export const middleware = () => db.user.count(); | jsconfig.json: {"compilerOptions": {"baseUrl": "."}} | FOUND
            import { db } from 'lib/db'; export const middleware = () => db.user.count(); | tsconfig.json: {"compilerOptions": {"baseUrl": "."}} | FOUND
            import { db } from '~db'; export const middleware = () => db.user.count(); | jsconfig.json: {"compilerOptions": {"paths": {"~db": ["./lib/db"]}}} | FOUND
            import { db } from '#db'; export const middleware = () => db.user.count(); | package.json: {"dependencies": {"next": "15"}, "imports": {"#db": "./lib/db.ts"}} | FOUND
            import { db } from '#lib/db'; export const middleware = () => db.user.count(); | package.json: {"dependencies": {"next": "15"}, "imports": {"#lib/*": {"default": "./lib/*.js"}}} | FOUND
            import { db } from './lib/m.mjs'; export const middleware = () => db.user.count(); | lib/m.mts: export * from './db'; | FOUND
            import { db } from './lib/m.cjs'; export const middleware = () => db.user.count(); | lib/m.cts: export * from './db'; | FOUND
            import { db } from './lib/m'; export const middleware = () => db.user.count(); | lib/m.jsx: export * from './db'; | FOUND
            import { db } from './lib/m.js'; export const middleware = () => db.user.count(); | lib/m.tsx: export * from './db'; | FOUND
            import { db } from './lib'; export const middleware = () => db.user.count(); | lib/package.json: {"main": "db.ts"} | OPEN
            import data from './lib/x.json'; export const middleware = () => data; | lib/x.json: {} | PASSED
            import { sql } from './lib/m'; export const middleware = () => sql(); | lib/m.ts: import { Prisma } from '@prisma/client'; export const sql = () => Prisma.sql`a`; | PASSED
            import { auth } from './auth'; export default auth; | auth.ts: import NextAuth from 'next-auth'; import { PrismaAdapter } from '@auth/prisma-adapter'; import { db } from './lib/db'; export const { auth } = NextAuth({ adapter: PrismaAdapter(db) });;;package.json: {"dependencies": {"next": "15", "next-auth": "5", "@auth/prisma-adapter": "1"}} | OPEN
            import { repo } from './lib/repo'; export const middleware = () => repo(null).all(); | lib/repo.ts: import { db } from './db'; export function repo(x) { return { all: () => (x ?? db).user.count() }; } | OPEN
            export { middleware } from './lib/mw'; | lib/mw.ts: import { db } from './db'; export const middleware = () => db.user.count(); | OPEN
            export { default as middleware } from './lib/mw'; | lib/mw.ts: import { db } from './db'; export default () => db.user.count(); | OPEN
            export * from './lib/mw'; | lib/mw.ts: import { db } from './db'; export const middleware = () => db.user.count(); | OPEN
            import mw from './lib/mw'; export default mw; | lib/mw.ts: import { db } from './db'; export default async function () { return db.user.count(); } | OPEN
            import mw from './lib/mw'; export { mw as middleware }; | lib/mw.ts: import { db } from './db'; const f = () => db.user.count(); export { f as default }; | OPEN
            import { chain } from './lib/chain'; import { withDb } from './lib/withDb'; export default chain([withDb]); | lib/chain.ts: export const chain = (all) => all[0];;;lib/withDb.ts: import { db } from './db'; export const withDb = () => db.user.count(); | OPEN
            import { db } from './lib/lazy'; export const middleware = () => db.user.count(); | lib/lazy.ts: import { PrismaClient } from '@prisma/client'; let p; export const db = new Proxy({}, { get: (_, k) => (p ??= new PrismaClient())[k] }); | FOUND
            import { db } from './lib/ext'; export const middleware = () => db.user.count(); | lib/ext.ts: import { PrismaClient } from '@prisma/client'; export const db = new PrismaClient().$extends({}); | FOUND
            import { db } from './lib/ext'; export const middleware = () => db.user.count(); | lib/ext.ts: import { PrismaClient } from '@prisma/client'; const make = () => new PrismaClient().$extends({}); declare const globalThis: { p: ReturnType<typeof make> } & typeof global; const db = globalThis.p ?? make(); export { db }; | FOUND
            import type { db } from './lib/db'; export const middleware = (x: typeof db) => x; | a.ts: 1 | PASSED
            import { container } from './lib/c'; export const middleware = () => container.resolve('db').user.count(); | lib/c.ts: import { createContainer, asClass } from 'awilix'; import { PrismaClient } from '@prisma/client'; export const container = createContainer(); container.register({ db: asClass(PrismaClient) });;;package.json: {"dependencies": {"next": "15", "awilix": "1"}} | OPEN
            import { Db } from './lib/c'; export const middleware = () => Db.user.count(); | lib/c.ts: import { PrismaClient as Db } from './gen/client'; export { Db }; | OPEN
            import { db } from './lib/data.server'; export const middleware = () => db.user.count(); | lib/data.server.ts: export * from './db'; | FOUND
            import { db } from './lib/v'; export const middleware = () => db.user.count(); | lib/v.vue: x | OPEN
            import { x } from 'mypkg'; export const middleware = () => x(); | a.ts: 1 | OPEN
            import { ask } from './lib/t'; export const middleware = () => ask(null); | lib/t.ts: import { Prisma, PrismaClient } from '@prisma/client'; export function ask<T extends PrismaClient>(id: string, db: PrismaClient, o: { db: PrismaClient }, tx = null as Omit<PrismaClient, '$on'>) { return 1; } | PASSED
            import { ask } from './lib/t'; export const middleware = () => ask(null); | lib/t.ts: import { PrismaClient } from '@prisma/client'; interface C { a: string, db: PrismaClient } type T = PrismaClient; class A { db: PrismaClient } export const ask = (c: C) => 1; | PASSED
            import { Role } from './lib/t'; export const middleware = () => Role.ADMIN; | lib/t.ts: export { PrismaClient, Role } from '@prisma/client'; | PASSED
            import { modules } from './lib/t'; export const middleware = () => modules; | lib/t.ts: import { PrismaClient } from '@prisma/client'; export const modules = [{ provide: 'db', useClass: PrismaClient }]; | OPEN
            import * as re from './lib/re'; const db = new re.PrismaClient(); export const middleware = () => db.user.count(); | lib/re.ts: export * from '@prisma/client'; | FOUND
            import Client from './lib/re'; const db = new Client(); export const middleware = () => db.user.count(); | lib/re.ts: export { PrismaClient as default } from '@prisma/client'; | FOUND
            export const middleware = async () => (await import(`./messages/${l}.json`)).default; | a.ts: 1 | PASSED
            """)
    void aClientIsFoundOrNotChecked(String text, String files, String told) throws IOException, ProblemException {
        write("package.json", "{\"dependencies\": {\"next\": \"15.0.0\", \"@prisma/client\": \"6.19.0\"}}");
        write("lib/db.ts", "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();\n");
        for (String file : files.split(";;;", -1)) {
            String[] parts = file.strip().split(": ", 2);
            write(parts[0], parts[1].replace("; ", ";\n"));
        }
        write("middleware.ts", text.replace("; ", ";\n") + "\n");

        Outcome judged = new SourcesOnDisk(folder, PrismaVersion.parse("6.19.0")).judged(Platform.VERCEL);

        assertThat(!judged.findings().isEmpty() ? "FOUND" : judged.notChecked().isEmpty() ? "PASSED" : "OPEN")
                .isEqualTo(told);
    }

    private void write(String name, String text) throws IOException {
        new SourcesOnDisk(folder, PrismaVersion.parse("6.19.0")).write(name, text);
    }
}
