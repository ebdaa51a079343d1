/// What `genklang` can be asked to do, by the words it is asked with.
package enum Command: String, CaseIterable, Sendable {
    // For whoever works here, signed in.
    case signIn = "sign-in"
    case signOut = "sign-out"
    case whoami
    case staff
    case caseRegister = "case register"
    case caseList = "case list"
    case caseSearch = "case search"
    case caseShow = "case show"
    case caseStep = "case step"
    case caseAssign = "case assign"
    case caseCause = "case cause"
    case caseCorrect = "case correct"
    case caseForward = "case forward"
    case caseSame = "case same"
    case caseJoin = "case join"
    case caseAcknowledge = "case acknowledge"
    case caseWithdraw = "case withdraw"
    case caseFormal = "case formal"
    case caseGive = "case give"
    case caseDied = "case died"
    case caseNotDead = "case not-dead"
    case caseSetAside = "case set-aside"
    case caseTakeUp = "case take-up"
    case caseJudge = "case judge"
    case caseMove = "case move"
    case caseReplySent = "case reply-sent"
    case aroundShow = "around show"
    case aroundAdd = "around add"
    case aroundEnd = "around end"
    case aroundNeeds = "around needs"
    case aroundMinor = "around minor"
    case aroundProtect = "around protect"
    case aroundAddress = "around address"
    case callList = "call list"
    case callShow = "call show"
    case callCard = "call card"
    case callAttempt = "call attempt"
    case callRecord = "call record"
    case callNoted = "call noted"
    case callPractice = "call practice"
    case callPermit = "call permit"
    case callWish = "call wish"
    case paperList = "paper list"
    case paperWrite = "paper write"
    case meetingPlan = "meeting plan"
    case meetingMove = "meeting move"
    case mailList = "mail list"
    case mailSettle = "mail settle"
    case changeList = "change list"
    case changeMove = "change move"
    case changeCallOff = "change call-off"
    case noteShow = "note show"
    case noteCorrect = "note correct"
    case object
    case letterList = "letter list"
    case letterShow = "letter show"
    case letterRetry = "letter retry"
    case learningList = "learning list"
    case learningShow = "learning show"
    case learningOpen = "learning open"
    case learningBegin = "learning begin"
    case learningMeet = "learning meet"
    case learningAnswer = "learning answer"
    case learningCheck = "learning check"
    case learningFinding = "learning add-finding"
    case learningClose = "learning close"
    case learningReopen = "learning reopen"
    case findingList = "finding list"
    case findingAdvance = "finding advance"
    case findingMove = "finding move"
    case findingLink = "finding link"
    case findingTell = "finding tell"
    case afterShow = "after show"
    case afterMeeting = "after meeting"
    case afterMet = "after met"
    case mediationOffer = "mediation offer"
    case mediationAnswer = "mediation answer"
    case mediationMediatorDeclined = "mediation mediator-declined"
    case mediationHeld = "mediation held"
    case mediationFollowedUp = "mediation followed-up"
    case reparationPropose = "reparation propose"
    case reparationDecide = "reparation decide"
    case reparationGiven = "reparation given"
    case trainingList = "training list"
    case trainingKeep = "training keep"
    case trainingDrop = "training drop"
    case trainingGround = "training ground"
    case evaluate
    case wellbeingList = "wellbeing list"
    case wellbeingAnswer = "wellbeing answer"
    case wellbeingTakeBack = "wellbeing take-back"
    case wellbeingNotHeld = "wellbeing not-held"
    case absenceList = "absence list"
    case absenceRegister = "absence register"
    case absenceEnd = "absence end"
    case importFile = "import"
    // For whoever runs it.
    case status
    case wellbeingGaps = "wellbeing gaps"
    case busStatus = "bus status"
    case busTail = "bus tail"
    case parkedList = "parked list"
    case parkedShow = "parked show"
    case parkedRetry = "parked retry"
    case parkedGiveUp = "parked give-up"
    case consumerResume = "consumer resume"
    case voidNumbers = "void"
    case backup
    case backupVerify = "backup verify"
    case restore
    case heldShow = "held show"
    case heldRelease = "held release"
    case erasuresAdd = "erasures add"
    case erasuresList = "erasures list"
    case erasuresReplay = "erasures replay"
    case busLetIn = "bus let-in"
    case clockAgree = "clock agree"
    case busVerify = "bus verify"
    case busMend = "bus mend"
    case busConsumerRetire = "bus consumer retire"
    case intakeMail = "intake mail"
    case intakeMailList = "intake mail list"
    case intakeMailRetry = "intake mail retry"
    case receiptList = "receipt list"
    case receiptRetry = "receipt retry"
    case listsPrint = "lists print"
    case lettersToPrint = "letters to-print"
    case lettersPrinted = "letters printed"
    case keysCreate = "keys create"
    case keysRotate = "keys rotate"
    case passwordHash = "password-hash"
    case lettersList = "letters list"
    case lettersShow = "letters show"
    case lettersConfirm = "letters confirm"
    case lettersAgain = "letters again"
    case lettersSettle = "letters settle"
    case lettersJournal = "letters journal"
    case policyShow = "policy show"
    case policyTry = "policy try"
    case deadline
    case lint
    case demonstration
    case story

    /// The commands whose first word this is, when it is no command itself: `case`, `bus`.
    package static func group(_ word: String) -> [Command] {
        allCases.filter { $0.rawValue.hasPrefix(word + " ") }
    }

    /// The command that begins these words, the longest first, with what follows it.
    static func leading(_ words: ArraySlice<String>) -> (command: Command, rest: ArraySlice<String>)? {
        for length in [3, 2, 1] where words.count >= length {
            if let command = Command(rawValue: words.prefix(length).joined(separator: " ")) {
                return (command, words.dropFirst(length))
            }
        }
        return nil
    }

    /// The command that these words most resemble.
    static func nearest(to words: ArraySlice<String>) -> Command {
        let said = [words.prefix(2).joined(separator: " "), words.first ?? ""]
        func difference(_ command: Command) -> Int {
            said.map { Nearest.difference($0, command.rawValue) }.min() ?? 0
        }
        return allCases.min { difference($0) < difference($1) } ?? .status
    }
}

extension Command {
    /// What a command is about: whom it is for, where its guide stands, and who carries it out follow from that.
    package enum Subject: Sendable {
        // For whoever works here.
        case session, people, cases, around, papers, meetings, mails, changes, calls, letters, learning, findings,
            after,
            training, figures, wellbeing, absence, importing
        // For whoever runs it.
        case operating, mail, lists, deliveries, keys, policy, upkeep, trying

        package var isForStaff: Bool {
            switch self {
            case .session, .people, .cases, .around, .papers, .meetings, .mails, .changes, .calls, .letters, .learning,
                .findings, .after, .training, .figures, .wellbeing, .absence, .importing:
                true
            case .operating, .mail, .lists, .deliveries, .keys, .policy, .upkeep, .trying: false
            }
        }
    }

    /// The one place where a new command is put into its room.
    package var subject: Subject {
        switch self {
        case .signIn, .signOut: .session
        case .whoami, .staff: .people
        case .caseRegister, .caseList, .caseSearch, .caseShow, .caseStep, .caseAssign, .caseAcknowledge,
            .caseWithdraw, .caseFormal, .caseGive, .caseDied, .caseNotDead, .caseJudge, .caseMove, .caseSetAside,
            .caseTakeUp, .caseReplySent, .caseCause,
            .caseCorrect, .caseForward, .caseSame, .caseJoin:
            .cases
        case .aroundShow, .aroundAdd, .aroundEnd, .aroundNeeds, .aroundMinor, .aroundProtect, .aroundAddress: .around
        case .paperList, .paperWrite: .papers
        case .meetingPlan, .meetingMove: .meetings
        case .mailList, .mailSettle: .mails
        case .changeList, .changeMove, .changeCallOff: .changes
        case .callList, .callShow, .callCard, .callAttempt, .callRecord, .callNoted, .callPractice, .callPermit,
            .callWish, .noteShow,
            .noteCorrect,
            .object:
            .calls
        case .letterList, .letterShow, .letterRetry: .letters
        case .learningList, .learningShow, .learningOpen, .learningBegin, .learningMeet, .learningAnswer,
            .learningCheck, .learningFinding, .learningClose, .learningReopen:
            .learning
        case .findingList, .findingAdvance, .findingMove, .findingLink, .findingTell: .findings
        case .afterShow, .afterMeeting, .afterMet, .mediationOffer, .mediationAnswer, .mediationMediatorDeclined,
            .mediationHeld, .mediationFollowedUp, .reparationPropose, .reparationDecide, .reparationGiven:
            .after
        case .trainingList, .trainingKeep, .trainingDrop, .trainingGround: .training
        case .evaluate: .figures
        case .wellbeingList, .wellbeingAnswer, .wellbeingTakeBack, .wellbeingNotHeld: .wellbeing
        case .absenceList, .absenceRegister, .absenceEnd: .absence
        case .importFile: .importing
        case .status, .wellbeingGaps, .busStatus, .busTail, .busVerify, .busConsumerRetire,
            .lettersToPrint, .lettersPrinted:
            .operating
        case .intakeMail, .intakeMailList, .intakeMailRetry, .receiptList, .receiptRetry: .mail
        case .listsPrint: .lists
        case .lettersList, .lettersShow, .lettersConfirm, .lettersAgain, .lettersSettle, .lettersJournal: .deliveries
        case .keysCreate, .keysRotate, .passwordHash: .keys
        case .policyShow, .policyTry: .policy
        case .parkedList, .parkedShow, .parkedRetry, .parkedGiveUp, .consumerResume, .voidNumbers, .backup,
            .backupVerify, .restore, .heldShow, .heldRelease, .erasuresAdd, .erasuresList, .erasuresReplay, .busLetIn,
            .clockAgree, .busMend:
            .upkeep
        case .deadline, .lint, .demonstration, .story: .trying
        }
    }
}

/// Finds the word that was probably meant.
enum Nearest {
    /// How many letters must be put in, left out or changed to make one word of the other.
    static func difference(_ one: String, _ other: String) -> Int {
        let other = Array(other.utf8)
        var row = Array(0...other.count)
        for (place, letter) in one.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for (index, against) in other.enumerated() {
                let changed = diagonal + (letter == against ? 0 : 1)
                diagonal = row[index + 1]
                row[index + 1] = min(row[index + 1] + 1, row[index] + 1, changed)
            }
        }
        return row[other.count]
    }

    /// The word of `known` that resembles `word` most; the first of those that do equally.
    static func word(to word: String, among known: [String]) -> String? {
        known.min { difference(word, $0) < difference(word, $1) }
    }
}
