package import CaseModel

/// How a letter stands, in one wording for pages, tables and exports.
///
/// What is owed and what became of it on its way are told together: a letter is sent when it has left us, and not when it lies
/// ready to be.
extension Wording {
    package static func state(of letter: LetterRow) -> String {
        let stand =
            switch letter.state {
            case .underway: "på vej"
            case .waiting: "venter, prøves igen"
            case .needsPerson: "skal ses på af en kollega"
            case .notSent: "bliver ikke sendt"
            // An older release did not keep by which way, nor what became of it.
            case .sent: letter.delivery.map { "\(way(of: $0.channel)), \(place(of: $0))" } ?? "sendt"
            }
        let told = letter.carriedIn.map { "i ét brev med sag \($0), \(stand)" } ?? stand
        guard letter.settled != nil, !letter.hasArrived else { return told }
        return letter.state == .notSent ? told : "\(told); sendes ikke igen"
    }

    /// By which way, in few words.
    static func way(of channel: LetterChannel) -> String {
        switch channel {
        case .digitalPost: "Digital Post"
        case .paper: "på papir"
        case .staffMail, .nudge: "mail"
        }
    }

    /// Where a document is on its way.
    static func place(of row: DeliveryRow) -> String {
        // What lies in its folder is printed or collected from there.
        let before = "før det blev \(row.channel == .paper ? "printet" : "hentet")"
        return switch row.state {
        case .queued: "er på vej"
        case .spooled: "ligger klar til afsendelse"
        case .received:
            switch row.channel {
            case .digitalPost: "er i borgerens Digital Post"
            case .paper: "er lagt til posten"
            case .staffMail, .nudge: "er afleveret til mailserveren"
            }
        case .refused where row.evidence?.code == "person.never_came": "er ikke kommet frem"
        case .refused where row.evidence?.code == "person.stopped": "er stoppet, \(before)"
        case .refused where row.evidence?.code == "restriction.given_up":
            "er taget ud, \(before), fordi begrænsningen er trukket tilbage"
        case .refused where row.evidence?.code == "reply.appeal_day_come":
            "er taget ud, \(before), fordi sidste dag at klage er kommet"
        case .refused where row.evidence?.code == "forwarding.returned":
            "er taget ud, \(before), fordi det, vi sendte videre, er hos os igen"
        case .refused where row.evidence?.code == "copy.newer_version":
            "er taget ud, \(before), fordi notatet er rettet. Borgeren får den nyeste udgave"
        case .refused where row.evidence?.code == "letter.newer":
            "er taget ud, \(before), fordi et nyere brev om det samme træder i stedet"
        case .refused where row.evidence?.code == "hour.passed":
            "er taget ud, \(before), fordi tidspunktet i det er passeret"
        case .replaced where row.evidence?.code == "hour.passed":
            "er taget ud, \(before), fordi tidspunktet i det er passeret. Et nyt træder i stedet for det"
        case .refused where row.evidence?.code == "hour.moved":
            "er taget ud, \(before), fordi det aftalte tidspunkt er ændret"
        case .replaced where row.evidence?.code == "hour.moved":
            "er taget ud, \(before), fordi det aftalte tidspunkt er ændret. Et nyt træder i stedet for det"
        case .refused where row.evidence?.code == "reply.sent":
            "er taget ud, \(before), fordi svaret er sendt"
        case .refused where row.evidence?.code == "case.withdrawn":
            "er taget ud, \(before), fordi borgeren har trukket klagen tilbage"
        case .replaced where row.evidence?.code == "answer.changed":
            "er taget ud, \(before), fordi det er ændret, om vi ringer eller svarer skriftligt. Et nyt træder i stedet for det"
        case .replaced where row.evidence?.code == "cases.separated":
            "er taget ud, \(before), fordi sagerne ikke er den samme borgers. Hver sag får sit eget brev"
        case .refused where row.evidence?.code == "case.set_aside":
            "er taget ud, \(before), fordi henvendelsen ikke er en klage"
        case .replaced where row.evidence?.code == "case.set_aside":
            "blev taget ud, fordi henvendelsen ikke var en klage. Et nyt brev træder i stedet for det"
        case .refused where row.evidence?.code == "put_back.taken_out": "er taget ud, \(before)"
        case .replaced where row.evidence?.code == "put_back.taken_out":
            "er taget ud, \(before). Et nyt træder i stedet for det"
        case .refused where row.evidence?.code == "smtp.too_late": "kom ikke af sted, mens det stadig passede"
        case .refused: "blev ikke taget imod"
        case .bounced where row.evidence?.code == "number.changed": "gik til et andet nummer end borgerens"
        case .bounced: "er kommet retur"
        case .uncertain where row.evidence?.code == "way.changed":
            "var hentet\(row.channel == .paper ? " til print" : ""), da det blev ændret, hvor borgeren får breve"
        case .uncertain where row.evidence?.code == "number.changed":
            "var afhentet med et andet nummer, da borgerens nummer blev rettet"
        case .uncertain where row.evidence?.code == "put_back.lies":
            "ligger i mappen, men er måske \(row.channel == .paper ? "printet" : "hentet"): systemet er lagt tilbage fra en "
                + "sikkerhedskopi"
        case .uncertain where row.evidence?.code == "put_back.collected":
            "var hentet fra mappen, da systemet blev lagt tilbage fra en sikkerhedskopi"
        case .uncertain where row.evidence?.code == "put_back.gone":
            "ligger ikke i mappen mere: systemet er lagt tilbage fra en sikkerhedskopi"
        case .uncertain where row.evidence?.code == "way.lost":
            "var hentet fra mappen, da det gik tabt, hvordan borgeren får breve"
        case .uncertain: "er måske kommet frem"
        case .replaced where row.evidence?.code == "way.changed":
            "er taget ud, \(before), fordi det blev ændret, hvor borgeren får breve. Et nyt træder i stedet for det"
        case .replaced where row.evidence?.code == "way.lost":
            "er taget ud, \(before), fordi det skal vælges igen, hvordan borgeren får breve. Et nyt træder i stedet for det"
        case .replaced: "er sendt igen"
        }
    }
}

extension LetterRow {
    /// Since when it stands so.
    package var stands: Timestamp { state == .sent ? delivery?.since ?? since : since }

    /// Why it stands so, by a stable code: what stops it, what the far end said, or why the journal has not taken it.
    package var code: String? {
        if let reason { return reason }
        if let delivery, [.refused, .bounced, .uncertain].contains(delivery.state), let code = delivery.evidence?.code {
            return code
        }
        return journal?.isMissing == true ? journal?.code : nil
    }

    /// Whether it has left us and, as far as is known, reached the citizen; of what an older release sent no more is known.
    package var hasLeft: Bool {
        guard state == .sent, let delivery else { return state == .sent }
        return switch delivery.state {
        case .received, .uncertain: true
        // Digital Post is collected from its folder; paper lies there until somebody prints it, or says so.
        case .spooled: delivery.channel != .paper || isPrintedUntold == true
        case .queued, .refused, .bounced, .replaced: false
        }
    }

    fileprivate var hasArrived: Bool { delivery?.state == .received || delivery?.state == .replaced }
}
