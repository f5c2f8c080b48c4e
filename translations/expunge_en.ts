<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%1, %n changed</source>
        <comment>method and preset, number of options</comment>
        <translation>
            <numerusform>%1, %n changed</numerusform>
            <numerusform>%1, %n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfReport</name>
    <message numerus="yes">
        <source>%1, but for %n marked *</source>
        <translation>
            <numerusform>%1, but for %n marked *</numerusform>
            <numerusform>%1, but for %n marked *</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message numerus="yes">
        <source>✗ %n not forgotten</source>
        <translation>
            <numerusform>✗ %n not forgotten</numerusform>
            <numerusform>✗ %n not forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n over-forgotten</source>
        <translation>
            <numerusform>✗ %n over-forgotten</numerusform>
            <numerusform>✗ %n over-forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>? %n inconclusive</source>
        <translation>
            <numerusform>? %n inconclusive</numerusform>
            <numerusform>? %n inconclusive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not forgotten</source>
        <translation>
            <numerusform>%n not forgotten</numerusform>
            <numerusform>%n not forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over-forgotten</source>
        <translation>
            <numerusform>%n over-forgotten</numerusform>
            <numerusform>%n over-forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be told</source>
        <translation>
            <numerusform>%n cannot be told</numerusform>
            <numerusform>%n cannot be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChainCard</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HeatMapPlot</name>
    <message numerus="yes">
        <source>%n features, grouped by class</source>
        <translation>
            <numerusform>%n feature, grouped by class</numerusform>
            <numerusform>%n features, grouped by class</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LookAlikeModel</name>
    <message numerus="yes">
        <source>same file, %n time(s)</source>
        <translation>
            <numerusform>same file, %n time</numerusform>
            <numerusform>same file, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near-duplicate, %n pair(s) of images</source>
        <translation>
            <numerusform>near-duplicate, %n pair of images</numerusform>
            <numerusform>near-duplicate, %n pairs of images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LookAlikePanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PeoplePanel</name>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <translation>
            <numerusform>%1; and %n more</numerusform>
            <numerusform>%1; and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestActions</name>
    <message numerus="yes">
        <source>%n look-alike(s) undecided. Approval fixes whom the request covers; the report names those still open.</source>
        <translation>
            <numerusform>%n look-alike undecided. Approval fixes whom the request covers; the report names those still open.</numerusform>
            <numerusform>%n look-alikes undecided. Approval fixes whom the request covers; the report names those still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestForm</name>
    <message numerus="yes">
        <source>Discard it and start over with %n person(s)</source>
        <translation>
            <numerusform>Discard it and start over with %n person</numerusform>
            <numerusform>Discard it and start over with %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestPeopleModel</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestRuns</name>
    <message numerus="yes">
        <source>and %n earlier, on the Findings page</source>
        <translation>
            <numerusform>and %n earlier, on the Findings page</numerusform>
            <numerusform>and %n earlier, on the Findings page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ResultLine</name>
    <message numerus="yes">
        <source>%Ln match(es) outside these filters</source>
        <translation>
            <numerusform>%Ln match outside these filters</numerusform>
            <numerusform>%Ln matches outside these filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunForm</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrailPage</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
</TS>
