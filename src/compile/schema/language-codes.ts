/**
 * The codes of language tags as tables, since what an engine's `Intl` knows differs from machine to machine and from
 * year to year. They are those which Unicode CLDR 48 has English names for.
 */

/** ISO 639-1: languages with a code of two letters. */
export const twoLetters: ReadonlySet<string> = new Set(
  "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split(
    " ",
  ),
);

/**
 * ISO 639-3: languages without a code of two letters. Nine large ones are added to CLDR's: acm, apc, apd, azb, ctg, hne, rkt, skr, syl.
 */
export const threeLetters: ReadonlySet<string> = new Set(
  "ace ach acm ada ady aeb afh agq ain akk akz ale aln alt ang ann anp apc apd arc arn aro arp arq ars arw ary arz asa ase ast atj avk awa azb bal ban bar bas bax bbc bbj bej bem bew bez bfd bfq bgc bgn bho bik bin bjn bkm bla blo blt bpy bqi bra brh brx bss bua bug bum byn byv cad car cay cch ccp ceb cgg chb chg chk chm chn cho chp chr chy cic ckb clc cop cps crg crh crj crk crl crm crr crs csb csw ctg dak dar dav del den dgr din dje doi dsb dtp dua dum dyo dyu dzg ebu efi egl egy eka elx enm esu ewo ext fan fil fit fon frc frm fro frp frr frs fur gaa gag gan gay gba gbz gez gil glk gmh goh gon gor got grb grc gsw guc gur guz gwi hai hak haw hax hif hil hit hmn hne hnj hsb hsn hup hur iba ibb ikt ilo inh izh jam jbo jgo jmc jpr jrb jut kaa kab kac kaj kam kaw kbd kbl kcg kde kea kek ken kfo kgp kha kho khq khw kiu kkj kln kmb koi kok kos kpe krc kri krj krl kru ksb ksf ksh kum kut kwk kxv lad lag lah lam lez lfn lij lil liv lkt lmo lol lou loz lrc lsm ltg lua lui lun luo lus luy lzh lzz mad maf mag mai mak man mas mde mdf mdr men mer mfe mga mgh mgo mic min mnc mni moe moh mos mrj mua mul mus mwl mwr mwv mye myv mzn nan nap naq nds new nia niu njo nmg nnh nog non nov nqo nso nus nwc nym nyn nyo nzi ojb ojc ojs ojw oka osa ota pag pal pam pap pau pcd pcm pdc pdt peo pfl phn pis pms pnt pon pqm prg pro quc qug raj rap rar rgn rhg rif rkt rof rom rtm rue rug rup rwk sad sah sam saq sas sat saz sba sbp scn sco sdc sdh see seh sei sel ses sga sgs shi shn shu sid skr slh sli sly sma smj smn sms snk sog srn srr ssy stq str suk sus sux swb syc syl syr szl tce tcy tem teo ter tet tgx tht tig tiv tkl tkr tlh tli tly tmh tog tok tpi tru trv trw tsd tsi ttm ttt tum tvl twq tyv tzm udm uga umb und vai vec vep vls vmf vmw vot vro vun wae wal war was wbp wuu xal xmf xnr xog yao yap yav ybb yrl yue zap zbl zea zen zgh zun zxx zza".split(
    " ",
  ),
);

/** Codes of three letters and the code of two that stands for the same language, e.g. `eng` and `en`. */
export const shorter: ReadonlyMap<string, string> = new Map(
  "aar aa,abk ab,adp dz,afr af,aka ak,alb sq,als sq,amh am,ara ar,arb ar,arg an,arm hy,asm as,ava av,ave ae,aym ay,ayr ay,aze az,azj az,bak ba,bam bm,baq eu,bel be,ben bn,bis bi,bod bo,bos bs,bre br,bul bg,bur my,cat ca,ces cs,cha ch,che ce,chi zh,chu cu,chv cv,cls sa,cmn zh,cor kw,cos co,cre cr,cwd cr,cym cy,cze cs,dan da,deu de,div dv,drh mn,dut nl,dzo dz,ekk et,ell el,eng en,epo eo,esk ik,est et,eus eu,ewe ee,fao fo,fas fa,fat ak,fij fj,fin fi,fra fr,fre fr,fry fy,fuc ff,ful ff,gaz om,geo ka,ger de,gla gd,gle ga,glg gl,glv gv,gre el,grn gn,gug gn,guj gu,hat ht,hau ha,heb he,her hz,hin hi,hmo ho,hrv hr,hun hu,hye hy,ibo ig,ice is,ido io,iii ii,ike iu,iku iu,ile ie,ina ia,ind id,ipk ik,isl is,ita it,jav jv,jaw jv,jpn ja,kal kl,kan kn,kas ks,kat ka,kau kr,kaz kk,khk mn,khm km,kik ki,kin rw,kir ky,kmr ku,knc kr,kng kg,kom kv,kon kg,kor ko,kpv kv,kua kj,kur ku,lao lo,lat la,lav lv,lim li,lin ln,lit lt,ltz lb,lub lu,lug lg,lvs lv,mac mk,mah mh,mal ml,mao mi,mar mr,may ms,mkd mk,mlg mg,mlt mt,mol ro,mon mn,mri mi,msa ms,mya my,nau na,nav nv,nbl nr,nde nd,ndo ng,nep ne,nld nl,nno nn,nob nb,nor no,npi ne,nya ny,oci oc,ojg oj,oji oj,ori or,orm om,ory or,oss os,pan pa,pbu ps,per fa,pes fa,pli pi,plt mg,pol pl,por pt,prp gu,pus ps,que qu,quz qu,roh rm,ron ro,rum ro,run rn,rus ru,sag sg,san sa,scc sr,scr hr,sin si,slk sk,slo sk,slv sl,sme se,smo sm,sna sn,snd sd,som so,sot st,spa es,sqi sq,src sc,srd sc,srp sr,ssw ss,sun su,swa sw,swe sv,swh sw,tah ty,tam ta,tat tt,tel te,tgk tg,tha th,tib bo,tir ti,ton to,tsn tn,tso ts,tuk tk,tur tr,twi ak,uig ug,ukr uk,urd ur,uzb uz,uzn uz,ven ve,vie vi,vol vo,wel cy,wln wa,wol wo,xho xh,ydd yi,yid yi,yor yo,zha za,zho zh,zsm ms,zul zu,zyb za"
    .split(",")
    .map((pair) => [pair.slice(0, 3), pair.slice(4)] as const),
);

/** ISO 15924: scripts. */
export const scripts: ReadonlySet<string> = new Set(
  "Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Berf Bhks Blis Bopo Brah Brai Bugi Buhd Cakm Cans Cari Cham Cher Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh Egyp Elba Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano Hans Hant Hatr Hebr Hira Hluw Hmng Hmnp Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr Khoj Kits Knda Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Lepc Limb Lina Linb Lisu Loma Lyci Lydi Mahj Maka Mand Mani Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand Narb Nbat Newa Nkgb Nkoo Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Perm Phag Phli Phlp Phlv Phnx Plrd Prti Rjng Rohg Roro Runr Samr Sara Sarb Saur Sgnw Shaw Shrd Sidd Sidt Sind Sinh Sogd Sogo Sora Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml Tang Tavt Tayo Telu Teng Tfng Tglg Thaa Thai Tibt Tirh Tnsa Todr Tols Toto Tutg Ugar Vaii Visp Vith Wara Wcho Wole Xpeo Xsux Yezi Yiii".split(
    " ",
  ),
);

/** UN M49: parts of the world. */
export const areas: ReadonlySet<string> = new Set(
  "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419".split(
    " ",
  ),
);
