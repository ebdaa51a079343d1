package import CaseModel
import NotifierCore
package import Runtime
package import Store
package import Wire

/// Everything that leaves the house in writing, once: letters to citizens, messages to colleagues. Notifier's shell.
package final class NotifierService: Service {
    package static let declaration = ServiceDeclaration(
        name: .notifier,
        publishes: [LetterSent.type, DocumentHandedOver.type, LetterFateKnown.type, LettersWayChosen.type],
        reads: Set(Hearing.remembered + [DocumentReceived.type, AnswerReceived.type]).union(Letters.events).sorted {
            $0.rawValue < $1.rawValue
        },
        migrations: NotifierSchema.migrations)

    package static let defaults = NotifierSettings.defaults
    package static let bounds = NotifierSettings.bounds

    /// How many waits that have ended one turn takes, so that calls are not kept waiting.
    private static let mostDue = 100

    /// After so many letters what they took of the machine is given back once, when none is to be laid.
    private static let lettersBetweenRests = 64

    let duties: DutyStore
    private let asking: Asking
    private let circles: CircleStore
    private let staff: StaffBook
    private let composer: Composer
    private let spool: any Spool
    /// `nil` where somebody else collects messages to staff.
    private let post: PostOffice?
    /// `nil` where no case system collects.
    private let journal: JournalOffice?
    /// The same of what came in.
    private let incoming: IncomingOffice?
    let printing: PrintList
    let mailings: MailingStore
    private let withdrawals: WithdrawalStore
    /// Where receipts are laid.
    private let receipts: ArrivalFolder
    let printWorkingDays: Int
    let strays: StrayLetters
    /// Whether the outbox has been looked through for letters that the file does not know, since it was opened or put back.
    private var hasLookedForStrays = false
    /// Whether this process has asked anew for what was asked before it started, and committed that.
    private var hasResumed = false
    private var isResuming = false
    private let press: any LetterPress
    private var laidSinceRest = 0
    /// How many letters the list of those to be printed had when it was last written.
    private var listed = 0

    package convenience init(_ context: ServiceContext) throws {
        if !LetterFonts.missing.isEmpty {
            let packages = LetterFonts.missing.joined(separator: " ")
            LogLine(.warning, "letter.fonts_missing", ["packages": packages]).write()
        }
        try self.init(
            context, spool: FolderSpool(folder: "\(context.dataFolder)/outbox"), press: PDFPress(),
            outbox: "\(context.dataFolder)/outbox")
    }

    /// With another outbox or press, where nothing is to lie on a disk.
    ///
    /// - Parameter outbox: where the list of letters on paper is written; `nil` for nowhere.
    package init(
        _ context: ServiceContext, spool: any Spool, press: any LetterPress, outbox: String? = nil
    ) throws {
        self.press = press
        duties = DutyStore(database: context.database)
        asking = Asking(duties: duties)
        circles = CircleStore(database: context.database)
        staff = StaffBook(context.database)
        let settings = try Configuration.read(NotifierSettings.self, from: context.settings)
        composer = Composer(settings: settings, press: press) { [staff] in (try? staff.unit(of: $0)) ?? nil }
        self.spool = spool
        printing = PrintList(database: context.database, outbox: outbox)
        withdrawals = WithdrawalStore(database: context.database)
        mailings = MailingStore(database: context.database)
        printWorkingDays = settings.printWorkingDays
        strays = StrayLetters(outbox: "\(context.dataFolder)/outbox")
        receipts = settings.receipts(in: context.dataFolder)
        journal =
            settings.journal.isHandedOver
            ? JournalOffice(
                settings.journal, duties: duties, press: press, outbox: "\(context.dataFolder)/outbox") : nil
        incoming =
            settings.journal.isHandedOver
            ? IncomingOffice(settings, database: context.database, outbox: "\(context.dataFolder)/outbox") : nil
        post = try settings.smtp.server(in: context.dataFolder).map { server in
            PostOffice(
                server, tryHours: settings.smtp.tryHours, senders: settings.mailSenders, database: context.database,
                outbox: "\(context.dataFolder)/outbox", folder: context.folder)
        }
    }

    /// One step's work on what is owed.
    private func desk(_ turn: Turn) -> Correspondence {
        Correspondence(
            duties: duties, composer: composer, asking: asking, turn: turn, journal: journal, post: post,
            spool: spool)
    }

    package var arrivals: ArrivalFolder? { receipts }

    package func arrived(_ arrival: Arrival, in turn: Turn) throws -> ArrivalFate? {
        try PostReturns(desk: desk(turn), journal: journal, incoming: incoming).take(arrival)
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        var desk = desk(turn)
        desk.heard = event.time
        switch event.type {
        case DocumentReceived.type:
            let facts = try event.body(DocumentReceived.self).document
            return try incoming?.hear(facts, of: .intake, desk) ?? ()
        case AnswerReceived.type:
            let facts = try event.body(AnswerReceived.self).document
            try incoming?.hear(facts, of: .callback, desk)
        default: break
        }
        try Hearing(desk: desk, circles: circles, staff: staff).hear(event)
    }

    package func answered(_ key: String, _ answer: Answer, in turn: Turn) throws {
        if try incoming?.answered(key, answer, desk(turn)) == true { return }
        guard let (need, duty) = Correspondence.asked(key), let kept = try duties.duty(duty) else { return }
        try desk(turn).answered(kept, need, answer)
    }

    package func tick(in turn: Turn) throws {
        let desk = desk(turn)
        if !hasResumed {
            try resume(desk)
            try post?.resume(desk)
            isResuming = true
        }
        asking.wantAll()
        try post?.tick(desk)
        try journal?.tick(desk)
        try incoming?.tick(desk)
        try printing.tick(at: turn.now, after: listed)
        try EarlierWays(database: duties.database).tell(in: turn)
        try EarlierCodes(duties: duties).enter()
        for kept in try duties.due(at: turn.now, limit: Self.mostDue) { try desk.timePassed(kept) }
    }

    /// After a stop: what was being written is looked for. What was being fetched is asked for again as everything is.
    private func resume(_ desk: Correspondence) throws {
        for kept in try duties.written() {
            // A case that waits for the operator is left alone; once it goes on, its letter is laid there again, as one.
            if let id = kept.duty.matter.case, try Parked(desk.turn.database).isFrozen(id.rawValue) { continue }
            let place = try desk.deliveries.place(of: kept)
            try desk.advance(kept, .resumed(isWritten: spool.has(place.name, in: place.tray)))
        }
    }

    package func questions(beside isKnown: (String) -> Bool) throws -> [Ask] {
        // Asked for after a commit, also while the bus is away: the resuming, if there was one, is now written down.
        hasResumed = isResuming
        return try asking.questions(beside: isKnown) + (try incoming?.questions(beside: isKnown) ?? [])
    }

    package func nextWake() throws -> Timestamp? {
        // What an earlier release left undone: a part each turn.
        if try EarlierWays(database: duties.database).isOwed || EarlierCodes(duties: duties).isOwed {
            return Timestamp(milliseconds: 0)
        }
        return [
            try duties.nextWake(), try post?.nextWake(), try journal?.nextWake(), try incoming?.nextWake(),
            try printing.nextWake(after: listed),
        ].compactMap { $0 }.min()
    }

    package func errands() throws -> [any Errand] { hasResumed ? try post?.errands() ?? [] : [] }

    package func effects(limit: Int) throws -> [any Effect] {
        let laying = try duties.started(limit: limit).map { kept, document -> any Effect in
            let place = try DeliveryStore(database: duties.database).place(of: kept)
            return Laying(
                key: kept.duty.key.rawValue, name: place.name, tray: place.tray, bytes: document, spool: spool)
        }
        laidSinceRest += laying.count
        if laying.isEmpty, laidSinceRest >= Self.lettersBetweenRests {
            press.rest()
            laidSinceRest = 0
        }
        return try movingOutStrays() + laying
            + (try post?.filing(limit: limit) ?? []) + (try journal?.laying(limit: limit) ?? [])
            + (try incoming?.laying(limit: limit) ?? []) + (try printing.effects())
            + (try withdrawals.effects(in: spool, limit: limit))
            + (try ErasedCleaning.owed(in: duties.database, isIndexed: false))
    }

    /// Once: afterwards everything that is laid is known.
    private func movingOutStrays() throws -> [any Effect] {
        guard !hasLookedForStrays else { return [] }
        let moving = try strays.movingOut { try duties.duty($0) != nil || duties.delivered($0) != nil }
        hasLookedForStrays = moving == nil
        return moving.map { [$0] } ?? []
    }

    package func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {
        let desk = desk(turn)
        if key == ErasedCleaning.key {
            if case .success = result { try ErasedCases(turn.database).cleaned() }
            return
        }
        if key == StrayLetters.key {
            guard case .success(let count) = result else { return }
            hasLookedForStrays = true
            return LogLine(.warning, "letters.unknown", ["count": count, "folder": "outbox/unknown"]).write()
        }
        if key.hasPrefix("mail ") { return try post?.performed(key, result, desk) ?? () }
        if key == PrintList.key {
            if case .success(let found) = result { listed = try printing.written(as: found) }
            return
        }
        if key.hasPrefix("filed ") {
            if case .success = result { try post?.filed(key) }
            return
        }
        if let letter = WithdrawalStore.letter(of: key) {
            guard case .success = result else { return try printing.changed() }
            if try desk.isErased(duties.duty(letter)?.duty.matter.case) {
                try desk.erased(letter, isOut: WithdrawalStore.isOut(result))
                return try printing.changed()
            }
            let isOut = try withdrawals.performed(letter, result)
            if isOut { try journal?.withdraw(letter, at: turn.now) }
            try desk.recalled(letter, isOut: isOut)
            return try printing.changed()
        }
        if try incoming?.performed(key, result, desk) == true { return }
        if try journal?.performed(key, result, desk) == true { return }
        guard let kept = try duties.duty(DutyKey(rawValue: key)) else { return }
        switch result {
        case .success(let digest):
            try desk.advance(kept, .written(digest: digest))
            switch kept.duty.matter.tray {
            case .staff: try post?.queue(kept, desk)
            // Paper lies to be printed, and is sent when somebody says that it is posted; where nobody does, by lying there.
            case .letters, .digitalPost:
                let channel = try desk.deliveries.delivery(of: kept.letter)?.channel
                if channel == .digitalPost || printWorkingDays == 0 { try journal?.owe(kept, at: turn.now) }
            }
        case .failure(let trouble): try desk.advance(kept, .notWritten(code: trouble.code))
        }
        try desk.lookOnceLaid(kept.duty.key)
    }

    /// A letter that lies there twice is printed twice, and one that was collected lies nowhere any more.
    package var actsWithoutBus: Bool { false }

    package func recover(_ lost: [CloudEvent], since: Timestamp, in turn: Turn) throws {
        let desk = desk(turn)
        hasLookedForStrays = false
        try desk.recover(lost)
        try post?.putBack(since: since, desk)
        try incoming?.recover(lost, desk)
    }

    package var erased: ErasedCases? { ErasedCases(duties.database) }

    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? {
        try Erasing(desk: desk(turn)).erase(erasures)
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let desk = desk(turn)
        return try LetterDesk(desk: desk, circles: circles, incoming: incoming).answer(call)
    }
}

extension DutyStore.Kept {
    /// Named after the letter alone: no name, no number.
    var fileName: String { "\(letter).\(duty.matter.tray == .letters ? "pdf" : "eml")" }
}

extension Matter {
    /// Where it is laid.
    var tray: Tray { isMail ? .staff : .letters }
    /// By which way it goes, where it is a mail.
    var mailChannel: LetterChannel { colleague == nil ? .nudge : .staffMail }
}
