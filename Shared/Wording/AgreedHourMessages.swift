package import CaseModel

/// Messages about a call or a meeting whose hour is agreed with the citizen: each says that hour, and asks nobody to ring at another
///
extension Wording {
    /// A call is owed at an agreed hour, one message a stage.
    ///
    /// - Parameters:
    ///   - due: when the limit passes or passed; exclusive.
    ///   - reason: why, where it is another than usual.
    package static func ping(
        _ stage: PingStage, about case: CaseID, for agreed: AppointedHour, due: Timestamp, reason: CallReason? = nil,
        at now: Timestamp
    ) -> StaffMessage {
        let what = noun(agreed.form)
        let limit = latest(before: due)
        let isAhead = now < agreed.at
        let subject =
            switch stage {
            case .owed: "et aftalt \(what) venter på dig"
            case .wished, .nearTarget, .nearLimit: "et aftalt \(what) er tæt på"
            case .missed: "fristen for et aftalt \(what) er overskredet"
            case .stillMissed: "et aftalt \(what) er stadig ikke nået"
            case .longMissed: "en borger har ventet på et aftalt \(what) i flere dage"
            }
        let text =
            switch stage {
            case .owed, .wished, .nearTarget, .nearLimit:
                isAhead
                    ? "Fristen er \(limit)."
                    : "Ingen har talt med borgeren endnu, og fristen er \(limit). Aftal, hvem der ringer nu."
            case .missed:
                "Fristen var \(limit), og ingen har talt med borgeren endnu. "
                    + (isAhead ? "Hold aftalen." : "Aftal, hvem der ringer nu.")
            case .stillMissed:
                "Fristen var \(limit), og borgeren venter stadig. "
                    + (isAhead ? "Hold aftalen." : "Sørg for, at nogen ringer i dag.")
            case .longMissed:
                "Fristen var \(limit), og borgeren venter stadig, selv om lederne har fået besked. "
                    + (isAhead ? "Hold aftalen." : "Sørg for, at nogen ringer nu.")
            }
        let before = reason == .beforeChange ? " Det handler om noget, der ændrer sig for borgeren." : ""
        return StaffMessage(
            subject: "Genklang: \(subject)",
            paragraphs: ["\(told(agreed, at: now)) \(text)\(before)", lookUp(`case`)])
    }

    /// A call is owed to somebody who is to know beforehand when we ring, and no hour is agreed with them yet.
    package static func pingToAgree(
        _ stage: PingStage, about case: CaseID, due: Timestamp, reason: CallReason? = nil
    ) -> StaffMessage {
        let other = ping(stage, about: `case`, due: due, reason: reason)
        let needed = "Borgeren skal vide på forhånd, hvornår I ringer. Aftal et tidspunkt først."
        guard stage == .wished else {
            return StaffMessage(
                subject: other.subject, paragraphs: [other.paragraphs[0] + " " + needed] + other.paragraphs.dropFirst())
        }
        return StaffMessage(
            subject: "Genklang: der skal aftales et tidspunkt med en borger",
            paragraphs: [
                "Nu er det tid, der passer borgeren, men der er ikke aftalt noget tidspunkt. \(needed) "
                    + "Fristen er \(latest(before: due)).",
                lookUp(`case`),
            ])
    }

    /// An agreed hour beside a call's own limit is soon, or has passed.
    package static func chase(
        _ stage: ChaseStage, of agreed: AppointedHour, about case: CaseID, at now: Timestamp
    ) -> StaffMessage {
        let what = noun(agreed.form)
        let (subject, text) =
            switch stage {
            case .near: ("et aftalt \(what) er tæt på", "Ingen har talt med borgeren endnu.")
            case .missed: ("et aftalt \(what) er ikke holdt", "Det er ikke sket.")
            case .stillMissed:
                ("et aftalt \(what) er stadig ikke holdt", "Det er stadig ikke sket. Sørg for, at det sker i dag.")
            }
        return StaffMessage(
            subject: "Genklang: \(subject)",
            paragraphs: [
                "\(told(agreed, at: now)) \(text)", "Åbn Genklang, og slå sag \(`case`) op under »Det skylder vi«.",
            ])
    }

    /// A call at an agreed hour is somebody else's from now on.
    package static func moved(
        about case: CaseID, for agreed: AppointedHour, due: Timestamp, at now: Timestamp
    ) -> StaffMessage {
        let what = noun(agreed.form)
        let limit = latest(before: due)
        let act = now < due ? "Fristen er \(limit)." : "Fristen var \(limit)."
        let late = now < agreed.at ? "" : " Ingen har talt med borgeren endnu. Ring nu."
        return StaffMessage(
            subject: "Genklang: et aftalt \(what) er givet til dig",
            paragraphs: [
                "Et aftalt \(what) er givet til dig. \(told(agreed, at: now)) \(act)\(late)", lookUp(`case`),
            ])
    }

    /// The hour is a colleague's from now on: it goes out of the calendar that it was in.
    package static func givenOn(_ agreed: AppointedHour, about case: CaseID) -> StaffMessage {
        let what = noun(agreed.form)
        return StaffMessage(
            subject: "Genklang: et \(what) er givet til en kollega",
            paragraphs: [
                "Det aftalte \(what) \(moment(agreed.at)) er givet til en kollega. Fjern det fra din kalender, hvis det ikke er "
                    + "forsvundet af sig selv.", lookUp(`case`),
            ])
    }

    /// The citizen has written before the hour that is agreed with them; what they wrote stands in Genklang.
    package static func answered(
        about case: CaseID, before agreed: AppointedHour, at now: Timestamp
    ) -> StaffMessage {
        let what = noun(agreed.form)
        return StaffMessage(
            subject: "Genklang: en borger har svaret før et aftalt \(what)",
            paragraphs: [
                "Borgeren har svaret på et brev. \(told(agreed, at: now)) Læs svaret først: det kan handle om aftalen.",
                lookUp(`case`),
            ])
    }

    private static func noun(_ form: TalkForm) -> String { form == .call ? "opkald" : "møde" }

    private static func told(_ hour: AppointedHour, at now: Timestamp) -> String {
        let when = moment(hour.at)
        return switch (hour.form, now < hour.at) {
        case (.call, true): "Det er aftalt med en borger, at vi ringer \(when). Ring på det tidspunkt og ikke før."
        case (.call, false): "Det var aftalt med en borger, at vi ringede \(when)."
        case (.meeting, true): "Det er aftalt at mødes med en borger \(when)."
        case (.meeting, false): "Det var aftalt at mødes med en borger \(when)."
        }
    }
}
