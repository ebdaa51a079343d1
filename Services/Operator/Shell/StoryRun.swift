import CaseModel
import Glibc
import OperatorCore
import Runtime
import Seal
import Wire
import Wording

/// `genklang story`: a morning of real work, and the day it leads to, played by processes of its own.
struct StoryRun {
    /// Civil time at which the work begins: a Monday without a holiday near it.
    private static let begins: Timestamp = "2026-11-23T08:00+01:00"
    /// True milliseconds that the services have to come up before then.
    private static let headStart: Int64 = 3000
    /// What a demonstration's people sign in with.
    static let password = "klage-er-viden"

    private let folder: DataFolder
    private let speed: Int64
    private let keepsRunning: Bool

    init(_ invocation: Invocation, _ folder: DataFolder) throws {
        self.folder = folder
        speed = Int64(try invocation.options.number("speed", in: 60...3600) ?? 1440)
        keepsRunning = invocation.options.has("keep-running")
    }

    /// Plays it; 0 when every promise stands as it should.
    func run() throws -> Int32 {
        try prepare()
        Interrupts.hold()
        let house = try House(folder)
        let stage = try Stage(house, clock: folder.clock(isDemonstration: true))
        do {
            try house.start()
            try stage.open(speed: speed)
            let play = try Play(stage)
            try play.perform()
            let verdict = try play.verdict()
            tell(verdict, at: stage)
            if keepsRunning { try stage.stayOpen() }
            house.stop()
            return verdict.isKept ? 0 : 1
        } catch is Stage.Interrupted {
            stage.tell(Wording.Story.stopping)
            house.stop()
            return 130
        }
    }

    /// An empty folder with keys, the stamp of its own clock, and the file that is to be brought in.
    private func prepare() throws {
        guard Self.isEmpty(folder.path) else {
            throw Trouble(
                code: "story.folder_in_use", "\(folder.path) is not empty; the story needs a folder of its own")
        }
        _ = try Keys.create(in: folder)
        let anchor = SystemClock().wall.adding(milliseconds: Self.headStart)
        try folder.stamp(DemonstrationPace(starts: Self.begins, anchor: anchor, speed: speed))
        let file = "\(folder.path)/\(Wording.StoryTexts.file)"
        guard Files.write(Array(Wording.StoryTexts.complaints.utf8), to: file) else {
            throw Trouble(code: "story.unwritable", "\(file) cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    private static func isEmpty(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return errno == ENOENT }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { return false }
        }
        return true
    }

    private func tell(_ verdict: Verdict, at stage: Stage) {
        Terminal.print("\n")
        for finding in verdict.findings {
            Terminal.print(Wording.Story.verdict(finding.text, isKept: finding.breaches.isEmpty) + "\n")
            for breach in finding.breaches { Terminal.print("          \(breach)\n") }
        }
        Terminal.print((verdict.isKept ? Wording.Story.allKept : Wording.Story.broken(verdict.breaches.count)) + "\n")
    }
}
