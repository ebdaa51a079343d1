package import CaseModel

/// What a unit asks itself, topic by topic. Source: 001 GrønO1 – GrønO4, GulO2, GulK3; said in our own words.
extension Wording {
    package static func name(of topic: AssessmentTopic) -> String {
        switch topic {
        case .riskWorkplace: "Risici på arbejdspladsen"
        case .riskTeam: "Risici: medarbejdernes og holdets kompetencer"
        case .riskCitizens: "Risici: enkelte borgere og grupper"
        case .riskLoneWork: "Risici ved at arbejde alene"
        case .riskFrames: "Risici i rammerne: lokaler, svartider, oplæring"
        case .language: "Sproget om borgerne"
        case .competences: "Kompetencer"
        case .rooms: "Rundgang i lokalerne med borgerens øjne"
        case .commonApproach: "Fælles tilgang og roller"
        case .feedback: "At give og tage imod feedback"
        }
    }

    /// The topic's questions, as many as it says it has.
    package static func questions(_ topic: AssessmentTopic) -> [String] {
        switch topic {
        case .riskWorkplace, .riskTeam, .riskCitizens, .riskLoneWork, .riskFrames:
            [
                "Hvilke konflikter møder vi?", "Hvor og hvornår opstår de?", "Hvor ofte, og hvor hårdt går det til?",
                "Hvilke situationer skal vi være mest opmærksomme på?",
                "Hvad gør vi allerede, og hvad kunne vi gøre mere?",
            ]
        case .language:
            [
                "Hvordan taler vi om borgerne, når de ikke hører det?",
                "Hvilke ord sætter folk i bås, og hvad kan vi sige i stedet?",
                "Beskriver vi, hvad der skete, eller hvordan nogen er?",
                "Hvordan er sproget i vores vejledninger, skabeloner og breve?",
                "Hvordan er sproget i det, vi skriver i sagerne?",
            ]
        case .competences:
            [
                "Hvad kan lederne, og hvad mangler de for at hjælpe i en konflikt?",
                "Hvad kan medarbejderne, og hvad mangler de?",
                "Hvordan bliver nye, vikarer og elever klædt på?",
                "Hvordan bruger vi mentor, supervision, MUS og trivselsmålinger til det?",
            ]
        case .rooms:
            [
                "Hvad møder borgeren ved døren, og føler man sig ventet?",
                "Kan man finde vej og vente uden at føle sig udstillet?",
                "Kan man tale, uden at andre hører det?",
                "Hvad i indretningen skaber uro, og hvad giver ro?",
                "Kan medarbejderen komme trygt ud, og er hjælpen nær?",
            ]
        case .commonApproach:
            [
                "Hvad gør vi ens, når en borger er utilfreds?", "Hvem har hvilken rolle og hvilket ansvar?",
                "Hvad er vi ikke enige om endnu?",
            ]
        case .feedback:
            [
                "Hvornår gav vi hinanden feedback sidst, og hvad gav den?",
                "Hvordan tager vi imod den, også opad og nedad?", "Hvad øver vi til næste gang?",
            ]
        }
    }
}
