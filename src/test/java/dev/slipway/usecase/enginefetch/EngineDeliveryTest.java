package dev.slipway.usecase.enginefetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.engine.LockedEngine;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.port.EngineMirror.PublishedDigests;
import dev.slipway.port.Progress;
import dev.slipway.testing.NotedProgress;
import dev.slipway.usecase.enginefetch.InstalledEngine.Action;
import dev.slipway.usecase.enginefetch.InstalledEngine.From;
import dev.slipway.usecase.enginefetch.InstalledEngine.VerifiedBy;
import dev.slipway.usecase.transfer.EngineTransfer;
import dev.slipway.usecase.transfer.SizeLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineDeliveryTest {
    private static final EngineHash HASH = new EngineHash("c2990dca591cba766e3b7ef5d9e8a84796e47ab7");
    private static final EngineFile FILE =
            new EngineFile(HASH, new BinaryTarget("debian-openssl-3.0.x"), EngineKind.QUERY_LIBRARY);
    private static final Path PLACE = Path.of("/app/node_modules/.prisma/client", FILE.diskName());
    private static final Path OTHER_PLACE = Path.of("/app/generated", FILE.diskName());
    private static final byte[] ENGINE = Bytes.engine("the right one");
    private static final byte[] WRONG = Bytes.engine("another one");

    private final FakeStore store = new FakeStore();
    private final FakeCache cache = new FakeCache(store);
    private final FakeMirror mirror = new FakeMirror().with(FILE, ENGINE);
    private final List<String> notes = new ArrayList<>();
    private final Progress progress = new NotedProgress(notes);
    private EngineLock lock = EngineLock.EMPTY;
    private LockPolicy policy = LockPolicy.HONOUR;
    private boolean offline;
    private boolean dryRun;

    @Test
    void aMissingEngineIsInstalledAndCached() throws ProblemException {
        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(engine.outcome()).isEqualTo(Action.INSTALLED);
        assertThat(engine.from()).contains(From.MIRROR);
        assertThat(engine.verifiedBy()).containsExactly(VerifiedBy.PUBLISHED);
        assertThat(store.files.get(PLACE)).isEqualTo(ENGINE);
        assertThat(cache.find(FILE)).isPresent();
    }

    @Test
    void twoPlacesTakeOneDownload() throws ProblemException {
        deliver(PLACE, OTHER_PLACE);

        assertThat(store.files.get(OTHER_PLACE)).isEqualTo(ENGINE);
        assertThat(mirror.downloads).hasValue(1);
    }

    @Test
    void aRightEngineIsNotFetched() throws ProblemException {
        store.files.put(PLACE, ENGINE);

        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(engine.outcome()).isEqualTo(Action.PRESENT);
        assertThat(engine.from()).isEmpty();
        assertThat(mirror.downloads).hasValue(0);
    }

    @Test
    void aRightEngineThatTheLockKnowsNeedsNoNetwork() throws ProblemException {
        store.files.put(PLACE, ENGINE);
        lock = locked(ENGINE);

        deliver(PLACE);

        assertThat(mirror.questions).hasValue(0);
    }

    @Test
    void aDamagedEngineIsRepaired() throws ProblemException {
        store.files.put(PLACE, WRONG);

        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(engine.outcome()).isEqualTo(Action.REPAIRED);
        assertThat(store.files.get(PLACE)).isEqualTo(ENGINE);
    }

    @Test
    void theCacheServesWithoutTheMirror() throws ProblemException {
        cache.put(FILE, ENGINE, Bytes.digest(ENGINE));
        offline = true;

        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(engine.from()).contains(From.CACHE);
        assertThat(engine.verifiedBy()).containsExactly(VerifiedBy.CACHE);
        assertThat(mirror.questions).hasValue(0);
    }

    @Test
    void aDamagedCacheEntryIsReplaced() throws ProblemException {
        cache.put(FILE, WRONG, Bytes.digest(ENGINE));

        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(engine.from()).contains(From.MIRROR);
        assertThat(store.files.get(PLACE)).isEqualTo(ENGINE);
        assertThat(cache.digestOf(cache.find(FILE).orElseThrow())).isEqualTo(Bytes.digest(ENGINE));
    }

    @Test
    void aCacheEntryThatContradictsTheLockIsNotUsed() throws ProblemException {
        cache.put(FILE, WRONG, Bytes.digest(WRONG));
        lock = locked(ENGINE);

        deliver(PLACE);

        assertThat(store.files.get(PLACE)).isEqualTo(ENGINE);
    }

    @Test
    void offlineWithoutACachedEngineSaysWhatToDo() {
        offline = true;

        Problem problem = failure(PLACE);

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).contains("--offline").contains("/cache");
        assertThat(problem.remedy()).contains("file:");
    }

    @Test
    void bytesThatChangedSinceTheLockAreRefusedEvenWhenTheMirrorAgreesWithItself() {
        lock = locked(WRONG);

        Problem problem = failure(PLACE);

        assertThat(problem.kind()).isEqualTo(Kind.INTEGRITY);
        assertThat(problem.message())
                .contains("engines.lock")
                .contains(Bytes.digest(WRONG).hex())
                .contains(Bytes.digest(ENGINE).hex());
        assertThat(mirror.downloads).hasValue(0);
    }

    @Test
    void anUpdateOfTheLockTakesWhatTheMirrorPublishes() throws ProblemException {
        lock = locked(WRONG);
        policy = LockPolicy.UPDATE;

        assertThat(deliver(PLACE).get(0).sha256()).isEqualTo(Bytes.digest(ENGINE));
    }

    @Test
    void anEngineThatIsNotLockedIsRefusedWhereTheLockIsRequired() {
        policy = LockPolicy.REQUIRE;

        Problem problem = failure(PLACE);

        assertThat(problem.message()).contains("--locked was given");
        assertThat(problem.kind()).isEqualTo(Kind.INTEGRITY);
    }

    @Test
    void aMissingChecksumIsAnErrorUnlessTheLockKnowsTheFile() throws ProblemException {
        mirror.digests.put(FILE, new PublishedDigests(Optional.empty(), Optional.empty()));

        assertThat(failure(PLACE).message()).contains("publishes no checksums");

        lock = locked(ENGINE);
        assertThat(deliver(PLACE).get(0).verifiedBy()).containsExactly(VerifiedBy.LOCK);
    }

    @Test
    void aMirrorWithoutTheEngineIsNotSaidToLackItsChecksums() {
        mirror.packed.clear();
        mirror.digests.clear();

        assertThat(failure(PLACE).message()).isEqualTo(FakeMirror.gone(FILE).message());
    }

    @Test
    void aWrongChecksumInstallsNothing() {
        mirror.digests.put(
                FILE, new PublishedDigests(Optional.of(Bytes.digest(WRONG)), Optional.of(Bytes.digest(ENGINE))));

        Problem problem = failure(PLACE);

        assertThat(problem.kind()).isEqualTo(Kind.INTEGRITY);
        assertThat(problem.message())
                .contains("packed")
                .contains(Bytes.digest(WRONG).hex());
        assertThat(store.files).isEmpty();
        assertThat(store.staged).isEmpty();
    }

    @Test
    void anEngineForAnotherCpuIsRefusedThoughItsChecksumIsRight() {
        byte[] arm = ENGINE.clone();
        arm[18] = (byte) 183;
        mirror.with(FILE, arm);

        Problem problem = failure(PLACE);

        assertThat(problem.message()).contains("cannot be it: ");
        assertThat(store.files).isEmpty();
    }

    @Test
    void aBrokenDownloadIsStartedAgain() throws ProblemException {
        mirror.breaks = 2;

        deliver(PLACE);

        assertThat(mirror.downloads).hasValue(3);
        assertThat(store.files.get(PLACE)).isEqualTo(ENGINE);
    }

    @Test
    void aDownloadThatAlwaysBreaksIsGivenUp() {
        mirror.breaks = 100;

        failure(PLACE);

        assertThat(mirror.downloads).hasValue(3);
        assertThat(store.staged).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenCostsNoDownload() {
        store.unwritable = Optional.of(PLACE);

        failure(PLACE);

        assertThat(mirror.downloads).hasValue(0);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() throws ProblemException {
        store.files.put(OTHER_PLACE, ENGINE);
        dryRun = true;

        List<InstalledEngine> engines = deliver(PLACE, OTHER_PLACE);

        assertThat(engines).extracting(InstalledEngine::outcome).containsExactly(Action.PRESENT, Action.INSTALLED);
        assertThat(store.files).containsOnlyKeys(OTHER_PLACE);
        assertThat(mirror.downloads).hasValue(0);
    }

    private static EngineLock locked(byte[] engine) {
        return new EngineLock(List.of(new LockedEngine(FILE, Bytes.digest(engine), engine.length)));
    }

    private List<InstalledEngine> deliver(Path... places) throws ProblemException {
        try (StagedFiles staged = new StagedFiles(store)) {
            Expectations expectations =
                    new Expectations(lock, Path.of("engines.lock"), policy, mirror, offline, progress);
            EngineDownload download =
                    new EngineDownload(mirror, expectations, staged, new EngineTransfer(SizeLimits.DEFAULT), progress);
            Delivery delivery = new EngineDelivery(staged, cache, expectations, download, progress, dryRun)
                    .deliver(new PlannedEngine(FILE, List.of(places)));
            staged.commit(delivery.staged());
            return delivery.engines();
        }
    }

    @Test
    void aCacheEntryThatWasChangedTogetherWithItsRecordIsNotInstalled() throws ProblemException {
        cache.put(FILE, WRONG, Bytes.digest(WRONG));

        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(store.files.get(PLACE)).isEqualTo(ENGINE);
        assertThat(engine.from()).contains(From.MIRROR);
        assertThat(notes).singleElement().asString().contains("is not the one that the mirror publishes");
    }

    @Test
    void aCachedEngineIsComparedWithTheMirrorAndNotDownloaded() throws ProblemException {
        cache.put(FILE, ENGINE, Bytes.digest(ENGINE));

        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(engine.from()).contains(From.CACHE);
        assertThat(engine.verifiedBy()).containsExactly(VerifiedBy.PUBLISHED);
        assertThat(mirror.questions).hasValue(1);
        assertThat(mirror.downloads).hasValue(0);
    }

    @Test
    void aPlaceThatWasChangedTogetherWithTheCacheIsRepaired() throws ProblemException {
        cache.put(FILE, WRONG, Bytes.digest(WRONG));
        store.files.put(PLACE, WRONG);

        assertThat(deliver(PLACE).get(0).outcome()).isEqualTo(Action.REPAIRED);
        assertThat(store.files.get(PLACE)).isEqualTo(ENGINE);
    }

    @Test
    void aMirrorThatCannotBeAskedLeavesTheWordOfTheCacheAndSaysSo() throws ProblemException {
        cache.put(FILE, ENGINE, Bytes.digest(ENGINE));
        mirror.silent = true;

        InstalledEngine engine = deliver(PLACE).get(0);

        assertThat(engine.verifiedBy()).containsExactly(VerifiedBy.CACHE);
        assertThat(notes).singleElement().asString().contains("the mirror cannot be asked");
    }

    @Test
    void theLockIsNeverWrittenByTheWordOfTheCacheAlone() {
        cache.put(FILE, ENGINE, Bytes.digest(ENGINE));
        mirror.silent = true;
        policy = LockPolicy.UPDATE;

        assertThat(failure(PLACE)).isEqualTo(FakeMirror.gone(FILE));
    }

    @Test
    void aMirrorThatVouchesForNothingDoesNotVouchForTheCache() {
        cache.put(FILE, ENGINE, Bytes.digest(ENGINE));
        mirror.digests.put(FILE, new PublishedDigests(Optional.empty(), Optional.empty()));

        assertThat(failure(PLACE).message()).contains("publishes no checksums");
        assertThat(store.files).doesNotContainKey(PLACE);
    }

    @Test
    void theLocksWordForACachedEngineNeedsNoNetwork() throws ProblemException {
        cache.put(FILE, ENGINE, Bytes.digest(ENGINE));
        lock = locked(ENGINE);

        assertThat(deliver(PLACE).get(0).verifiedBy()).containsExactly(VerifiedBy.LOCK);
        assertThat(mirror.questions).hasValue(0);
    }

    private Problem failure(Path... places) {
        try {
            deliver(places);
        } catch (ProblemException e) {
            return e.problem();
        }
        throw new AssertionError("nothing failed");
    }
}
