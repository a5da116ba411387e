const listed = `
abigail: abby gail
alexander: alex sasha sandy
alexandra: alex sasha sandy lexi
amanda: mandy
andrew: andy drew
angela: angie
anthony: tony
barbara: barb
benjamin: ben benny
catherine: cathy kate katie cat
charles: charlie chuck
christina: chris tina
christine: chris
christopher: chris topher
cynthia: cindy
daniel: dan danny
david: dave
deborah: deb debbie
donald: don
dorothy: dot dottie
edward: ed eddie ted
eleanor: ellie nell
elizabeth: liz beth betsy betty eliza lisa
francisco: paco pancho
frederick: fred
gabriel: gabe
gregory: greg
guadalupe: lupe
ignacio: nacho
isabel: isa bel
jacqueline: jackie
james: jim jimmy jamie
jennifer: jen jenny
jessica: jess
john: jack johnny
jonathan: jon
joseph: joe
joshua: josh
katherine: kate kathy katie kat
kathleen: kathy kate
kenneth: ken
kimberly: kim
lawrence: larry
leonard: len leo
margaret: maggie meg peggy
maria: mary mia
matthew: matt
michael: mike mick
mohamed: mo moe
mohammed: mo moe
nathaniel: nate
nicholas: nick
pamela: pam
patricia: pat patty trish
patrick: pat
peter: pete
philip: phil
rajesh: raj
raymond: ray
rebecca: becky
richard: rick rich dick
robert: bob bobby rob
ronald: ron
samantha: sam
samuel: sam
sandra: sandy
stephen: steve
steven: steve
susan: sue susie
theodore: ted theo
theresa: terry
thomas: tom tommy
timothy: tim
valerie: val
victoria: vicky
vincent: vince
william: bill billy will
`;

const known = new Map(
  listed
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', short = ''] = line.split(': ');
      return [name, short.split(' ')];
    }),
);

/** How people called so are also called: Robert is Bob. `first` in small letters without accents. */
export const nicknamesOf = (first: string): readonly string[] => known.get(first) ?? [];
