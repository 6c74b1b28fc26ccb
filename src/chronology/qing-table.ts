/**
 * Made by qing-table.make.mjs; do not edit. The months of the Qing calendar as issued.
 * Four base-36 digits a lunar year: the low 4 bits are the number of the leap month (0: none);
 * bit 4 + i is set where the i-th month of the year, the leap month counted in its place, has 30 days.
 */
export const FIRST_LUNAR_YEAR = 1644;

/** Day number of the first day of the first of these years. */
export const FIRST_NEW_YEAR = -119031;

export const LUNAR_YEARS = [
  "1aq82ome1a1s15k00wo40wq80fa80lle0llc200m0n0w0ks01uwl0gc00wq81vhf0h40100n10sw0zo0",
  "2c0m0xg00gcw0xqs0xu80hwg10sy174g2kkn160013s01uxx0gv40xu81wkj0lk01aag0mkw0jw013sm",
  "0er40gxc0y90102o0n4w215f0z802b3r0wk00er40h4l0hxs10v42ecj16w02k4715jk0wnk1tcm0ew0",
  "0i1c176s1aq81a1s2k4j15k00wo70wq80gww0llh0n680n0w1a2b0ks01uwo0gc00xps1vhi0h40100g",
  "21lw0zog0xg01uwj0gcw0xqv0xu80hwg10t1174g16002jx013s0282x0gv40y8g1wkm0lk01aa819yc",
  "0kog13sg0tib0gxc0yav102o0n4w215h0zm80xbk1tbo0es00trt0i1c10v42edi173415xs2bx10xg0",
  "0es00uky0l74176v1aqo1a8w2kit16000xgg1v1f0gww0y8q100g0n4w1aae0l000gq80xh10xps0gww",
  "0y8j100g21pj163k0z0w1vat0gr40xqo1vok0i0010uo2ko216w02jx215k00ti80xqs0y8w0if4176a",
  "1aq819ye0kog15kg0tid0tkg0yao205f0n5s0mz41z8y0xf41uwm0es00tsg102s10v410sg2e6r15xs",
  "2c0n0xg00gcw0xqt0xu8176o2lok1a9s2kkp16000xgg1v1i0gww0y8g20100n4w1aa81vab0gq80xh3",
  "0xps0gww0zth10uo0n4w2c7o0z802b3s0te80xqo1von0i0w10uo2ko516w015jk2b4j0ti81n4o0y8w",
  "0lkw176d1aq81a1s15k40ga80woq0tkg0zvk205i0n5s0n0w1zcl0xf40gc00wqb0tsg102v176o10sg",
  "2e8l15zk0xg01uwk0gcw0xqo1voi176o2lom1a9s16000xg50xgw0gv40xub0y8g204o0n4w1aa81yg5",
  "0jw00xio1vfo0h400zv421pe0n4w2dsm",
].join("");
