import CaseModel
import NotifierCore
import Runtime

/// Letters that lie to be printed or collected while where their citizen's letters go is changed: printing is sending, so case,
/// recipient and address must belong together until then. Such a letter is taken out of the folder and made anew, as of now.
/// What went to another number already is shown to a person (decision 82).
extension Correspondence {
    /// Where the citizen's letters go was changed while it lay to be printed.
    static let wayChanged = DeliveryEvidence.wayChanged

    /// What lies to be printed or collected for this case is to be taken out.
    ///
    /// - Parameter onPaperAlone: what is on its way by Digital Post stays, since its number is the same.
    func recall(_ case: CaseID, onPaperAlone: Bool = false) throws {
        for kept in try duties.duties(of: `case`) {
            // Where it went in another's letter, that is taken out and made anew, and it goes by itself.
            let kept = try duties.carrier(of: kept) ?? kept
            guard let delivery = try deliveries.delivery(of: kept.letter), delivery.canBeTakenOut(kept) else {
                continue
            }
            switch delivery.channel {
            case .paper: try withdrawals.want(kept.letter, at: now)
            case .digitalPost:
                // What has been collected went by the way that held then.
                guard !onPaperAlone, try delivery.state == .queued || isUncollected(kept) else { continue }
                try withdrawals.want(kept.letter, at: now, ofWay: true)
            case .staffMail, .nudge: continue
            }
        }
    }

    private func isUncollected(_ kept: DutyStore.Kept) throws -> Bool {
        let place = try deliveries.place(of: kept)
        return spool.has(place.name, in: place.tray) && !spool.isCollected(place.name, in: place.tray)
    }

    /// The number that Digital Post goes by was another: what lies to be collected is to be taken out, and what the other
    /// mailbox has had has not reached this citizen.
    func recallDigitalPost(_ case: CaseID) throws {
        for kept in try duties.duties(of: `case`) {
            let kept = try duties.carrier(of: kept) ?? kept
            guard let delivery = try deliveries.delivery(of: kept.letter), delivery.channel == .digitalPost else {
                continue
            }
            if delivery.canBeTakenOut(kept) {
                try withdrawals.want(kept.letter, at: now)
            } else if delivery.state == .received {
                try tell(delivery, .bounced, numberChanged)
            }
        }
    }

    private var numberChanged: DeliveryEvidence {
        DeliveryEvidence(.person, code: DeliveryEvidence.numberChanged, at: now)
    }

    /// It has been looked for in the folder. What lay there, or is out of the pile by the word of whoever prints, goes anew to
    /// where the citizen gets letters now; what had been collected may have been posted, and somebody has to look.
    func recalled(_ letter: LetterID, isOut: Bool) throws {
        guard let delivery = try deliveries.delivery(of: letter), delivery.isToBeRecalled,
            let kept = try duties.duty(letter), kept.duty.matter.case != nil
        else { return }
        let isLost = try isWayLost(kept.duty.matter.case)
        let isOfWay = try withdrawals.isOfWay(letter)
        let code = isLost ? DeliveryEvidence.wayLost : Self.wayChanged
        let found = DeliveryEvidence(.spool, code: code, at: now)
        if delivery.state == .received {
            // It went by the way that was chosen then.
            if isLost || isOfWay { return try withdrawals.looked(at: letter, isTaken: false) }
            // It is in the other mailbox, by a receipt that came before anybody had looked.
            return try tell(delivery, .bounced, numberChanged)
        }
        guard isOut || delivery.channel == .paper else {
            // It may be on its way to the other mailbox: its receipt, or a person, says whether it is there.
            try withdrawals.looked(at: letter, isTaken: false)
            return try tell(delivery, .uncertain, isLost || isOfWay ? found : numberChanged)
        }
        guard isOut else {
            // Where the print room gives no word, what it has collected counts as posted.
            guard composer.settings.printWorkingDays > 0 else {
                return try withdrawals.looked(at: letter, isTaken: false)
            }
            return try tell(delivery, .uncertain, found)
        }
        guard try !isSaidByCopy(kept) else {
            try tell(delivery, .refused, DeliveryEvidence(.spool, code: DeliveryEvidence.newerLetter, at: now))
            return try releaseHeld(beside: kept)
        }
        // It has told nobody anything, so what it fulfilled is owed until the other has left.
        try tell(delivery, .refused, found)
        guard let stopped = try deliveries.delivery(of: letter) else { return }
        try makeAnew(kept, insteadOf: stopped, .spool, code: code)
        try releaseHeld(beside: kept)
    }

    /// What was held for its address while this one still lay there is asked for anew: this one has not left to the old address.
    private func releaseHeld(beside out: DutyStore.Kept) throws {
        guard let `case` = out.duty.matter.case else { return }
        for kept in try duties.duties(of: `case`) where kept.duty.state == .needsPerson(code: Self.addressChanged) {
            try advance(kept, .retried)
        }
    }

    /// The same letter is made once more, and stands in the place of the one that was taken out.
    ///
    /// - Parameter matter: what it says now, where that is not what the other said.
    func makeAnew(
        _ kept: DutyStore.Kept, insteadOf stopped: Delivery, _ source: DeliveryEvidence.Source, code: String,
        saying matter: Matter? = nil
    ) throws {
        let again = Again(of: kept.duty.matter)
        try tell(
            stopped, .replaced,
            DeliveryEvidence(source, code: code, reference: Self.letter(for: again.key).rawValue, at: now))
        var letters = try duties.group(of: kept)
        if let matter { letters[0].duty.matter = matter }
        try oweAgain(letters, isUnsent: true)
    }
}

extension Delivery {
    /// It lies where it is collected, or is on its way there.
    func canBeTakenOut(_ kept: DutyStore.Kept) -> Bool {
        state == .spooled || state == .queued && kept.isBeingLaid
    }

    /// It lies nowhere yet, or was taken out before it was printed or collected: nobody has been written to by it.
    var isUnsent: Bool {
        let codes = [
            DeliveryEvidence.wayChanged, DeliveryEvidence.wayLost, DeliveryEvidence.answerChanged,
            DeliveryEvidence.putBackTakenOut,
        ]
        return state == .queued || state == .replaced && evidence?.code.map(codes.contains) == true
    }

    fileprivate var isToBeRecalled: Bool {
        switch state {
        case .spooled: channel == .paper || channel == .digitalPost
        case .uncertain:
            channel == .paper
                && [DeliveryEvidence.wayChanged, DeliveryEvidence.wayLost].contains(evidence?.code)
        case .received: channel == .digitalPost
        case .queued, .refused, .bounced, .replaced: false
        }
    }
}

extension DutyStore.Kept {
    /// On its way into its folder, from where it cannot be called back before it lies there.
    var isBeingLaid: Bool { duty.state == .started && duty.trouble == nil }
}
